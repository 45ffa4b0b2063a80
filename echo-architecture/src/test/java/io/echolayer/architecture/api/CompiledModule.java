package io.echolayer.architecture.api;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * The class files of a module, read and never loaded: no dependency of theirs is needed.
 *
 * @param descriptor of the module, if it has one
 * @param types by internal name
 */
record CompiledModule(Optional<ModuleDescriptor> descriptor, Map<String, ClassNode> types) {

  /** Reads a folder of classes or a jar. */
  static CompiledModule read(Path classes) {
    try {
      if (Files.isDirectory(classes)) {
        return readFrom(classes);
      }
      try (FileSystem jar = FileSystems.newFileSystem(classes)) {
        return readFrom(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompiledModule readFrom(Path root) throws IOException {
    Path descriptor = root.resolve("module-info.class");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> classes =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("module-info.class"))
              .filter(file -> !file.endsWith("package-info.class"))
              .toList();
      return new CompiledModule(
          Files.exists(descriptor) ? Optional.of(descriptor(descriptor)) : Optional.empty(),
          classes.stream()
              .map(CompiledModule::type)
              .collect(toMap(type -> type.name, Function.identity())));
    }
  }

  private static ModuleDescriptor descriptor(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ModuleDescriptor.read(in);
    }
  }

  private static ClassNode type(Path file) {
    try {
      ClassNode node = new ClassNode();
      int parts = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
      new ClassReader(Files.readAllBytes(file)).accept(node, parts);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether code outside the module can name a type, or inherit its members' names. */
  boolean isAccessible(ClassNode type) {
    if (!isExported(type)) {
      return false;
    }
    Optional<InnerClassNode> nested =
        type.innerClasses.stream().filter(inner -> inner.name.equals(type.name)).findFirst();
    if (nested.isEmpty()) {
      return (type.access & Opcodes.ACC_PUBLIC) != 0;
    }
    String outer = nested.get().outerName;
    return outer != null
        && (nested.get().access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
        && isAccessible(types.get(outer));
  }

  /** A package for everyone; what is exported to named modules only is inside. */
  private boolean isExported(ClassNode type) {
    String name = type.name.substring(0, type.name.lastIndexOf('/')).replace('/', '.');
    if (List.of(name.split("\\.")).contains("internal")) {
      return false;
    }
    return descriptor
        .map(
            module ->
                module.exports().stream()
                    .anyMatch(export -> !export.isQualified() && export.source().equals(name)))
        .orElse(true);
  }
}
