package io.echolayer.architecture.api;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** The public API of a module as lines of text, in an order that follows from names alone. */
final class PublicApi {

  private final CompiledModule module;
  private final List<String> lines = new ArrayList<>();

  private PublicApi(CompiledModule module) {
    this.module = module;
  }

  static List<String> of(Path classes) {
    PublicApi api = new PublicApi(CompiledModule.read(classes));
    api.module.descriptor().ifPresent(api::add);
    api.module.types().values().stream()
        .filter(api.module::isAccessible)
        .sorted(Comparator.comparing(type -> type.name))
        .forEach(api::add);
    return api.lines.stream()
        .map(line -> line.replaceAll("\\bjava\\.lang\\.(?=[A-Z])", ""))
        .toList();
  }

  private void add(ModuleDescriptor descriptor) {
    lines.add((descriptor.isOpen() ? "open module " : "module ") + descriptor.name());
    TreeSet<String> directives = new TreeSet<>();
    descriptor.requires().stream()
        .filter(
            require -> require.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .forEach(require -> directives.add("  requires transitive " + require.name()));
    descriptor.uses().forEach(service -> directives.add("  uses " + service));
    descriptor.provides().forEach(provided -> directives.add("  provides " + provided.service()));
    lines.addAll(directives);
  }

  private void add(ClassNode type) {
    lines.add("");
    lines.add(TypeText.header(type, access(type)));
    if (type.permittedSubclasses != null) {
      type.permittedSubclasses.stream()
          .filter(name -> module.isAccessible(module.types().get(name)))
          .forEach(name -> lines.add("  permits " + name.replace('/', '.')));
    }
    TypeText.members(type).forEach(line -> lines.add("  " + line));
    hiddenSupertypes(type)
        .forEach(
            supertype -> {
              lines.add("  as " + TypeText.header(supertype, supertype.access));
              TypeText.members(supertype).forEach(line -> lines.add("    " + line));
            });
  }

  private static int access(ClassNode type) {
    return type.innerClasses.stream()
        .filter(inner -> inner.name.equals(type.name))
        .mapToInt(inner -> inner.access)
        .findFirst()
        .orElse(type.access);
  }

  /** Supertypes that nobody can name, whose members a type therefore shows as its own. */
  private Stream<ClassNode> hiddenSupertypes(ClassNode type) {
    return Stream.concat(Stream.of(type.superName), type.interfaces.stream())
        .filter(module.types()::containsKey)
        .map(module.types()::get)
        .filter(supertype -> !module.isAccessible(supertype))
        .flatMap(hidden -> Stream.concat(Stream.of(hidden), hiddenSupertypes(hidden)));
  }
}
