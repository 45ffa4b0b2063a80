package io.echolayer.architecture.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;
import org.objectweb.asm.tree.TypeAnnotationNode;
import org.objectweb.asm.util.TraceSignatureVisitor;

/**
 * A type or member as a line of text. Left out is what follows from the rest: the accessors of a
 * record and its canonical constructor, {@code values} of an enum, and what every object has.
 */
final class TypeText {

  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int GENERATED = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;
  private static final List<String> OF_EVERY_OBJECT =
      List.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

  private TypeText() {}

  /** Kind, name, type parameters, supertypes. */
  static String header(ClassNode type, int access) {
    return deprecation(type.visibleAnnotations)
        + modifiers(access & ~notSaid(type))
        + (type.permittedSubclasses == null ? "" : "sealed ")
        + kind(type)
        + " "
        + type.name.replace('/', '.')
        + declaration(type)
        + annotations(type.visibleTypeAnnotations);
  }

  private static int notSaid(ClassNode type) {
    boolean implied =
        isRecord(type) || (type.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0;
    return implied ? Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC : 0;
  }

  private static String kind(ClassNode type) {
    if ((type.access & Opcodes.ACC_ANNOTATION) != 0) {
      return "@interface";
    }
    if (isInterface(type)) {
      return "interface";
    }
    if ((type.access & Opcodes.ACC_ENUM) != 0) {
      return "enum";
    }
    return isRecord(type) ? "record" : "class";
  }

  private static boolean isRecord(ClassNode type) {
    return type.superName.equals("java/lang/Record");
  }

  private static String declaration(ClassNode type) {
    String signature =
        type.signature != null
            ? type.signature
            : Stream.concat(Stream.of(type.superName), type.interfaces.stream())
                .map(name -> "L" + name + ";")
                .collect(joining());
    return trace(signature, type.access & Opcodes.ACC_INTERFACE)
        .getDeclaration()
        .replaceFirst(" extends java\\.lang\\.(Record|Enum<[^>]*>)", "")
        .replaceFirst(" (extends|implements) java\\.lang\\.annotation\\.Annotation", "");
  }

  /** Components of a record, constants of an enum, then fields, constructors and methods. */
  static List<String> members(ClassNode type) {
    int visible = (type.access & Opcodes.ACC_FINAL) == 0 ? VISIBLE : Opcodes.ACC_PUBLIC;
    List<String> lines = new ArrayList<>();
    if (type.recordComponents != null) {
      type.recordComponents.forEach(component -> lines.add(component(component)));
    }
    type.fields.stream()
        .filter(field -> (field.access & Opcodes.ACC_ENUM) != 0)
        .forEach(
            field -> lines.add(deprecation(field.visibleAnnotations) + "constant " + field.name));
    type.fields.stream()
        .filter(field -> (field.access & visible) != 0)
        .filter(field -> (field.access & (GENERATED | Opcodes.ACC_ENUM)) == 0)
        .sorted(Comparator.comparing(field -> field.name))
        .forEach(field -> lines.add(field(type, field)));
    type.methods.stream()
        .filter(method -> (method.access & visible) != 0)
        .filter(method -> (method.access & GENERATED) == 0)
        .filter(method -> !OF_EVERY_OBJECT.contains(method.name + method.desc))
        .filter(method -> !isImplied(type, method))
        .sorted(Comparator.comparing(method -> method.name + method.desc))
        .forEach(method -> lines.add(method(type, method)));
    return lines;
  }

  private static boolean isImplied(ClassNode type, MethodNode method) {
    if ((type.access & Opcodes.ACC_ENUM) != 0) {
      return List.of("values", "valueOf").contains(method.name)
          && (method.access & Opcodes.ACC_STATIC) != 0;
    }
    if (type.recordComponents == null) {
      return false;
    }
    String canonical =
        type.recordComponents.stream().map(part -> part.descriptor).collect(joining("", "(", ")V"));
    return method.name.equals("<init>")
        ? method.desc.equals(canonical)
        : type.recordComponents.stream()
            .anyMatch(
                part -> (part.name + "()" + part.descriptor).equals(method.name + method.desc));
  }

  private static String component(RecordComponentNode part) {
    return "component "
        + type(part.signature != null ? part.signature : part.descriptor)
        + " "
        + part.name
        + annotations(part.visibleTypeAnnotations);
  }

  private static String field(ClassNode owner, FieldNode field) {
    return deprecation(field.visibleAnnotations)
        + (isInterface(owner) ? "" : modifiers(field.access))
        + type(field.signature != null ? field.signature : field.desc)
        + " "
        + field.name
        + value(field.value)
        + annotations(field.visibleTypeAnnotations);
  }

  /** A compile-time constant: the compiler copies it into callers. */
  private static String value(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return " = " + (value instanceof String text ? '"' + text + '"' : value);
  }

  private static String method(ClassNode owner, MethodNode method) {
    TraceSignatureVisitor parts =
        trace(method.signature != null ? method.signature : method.desc, 0);
    String name =
        method.name.equals("<init>")
            ? owner.name.substring(owner.name.lastIndexOf('/') + 1)
            : parts.getReturnType() + " " + method.name;
    return deprecation(method.visibleAnnotations)
        + (isInterface(owner) ? ofInterface(method.access) : modifiers(method.access))
        + name
        + parts.getDeclaration()
        + ((method.access & Opcodes.ACC_VARARGS) != 0 ? " varargs" : "")
        + (method.annotationDefault == null ? "" : " has a default")
        + exceptions(method, parts)
        + annotations(method.visibleTypeAnnotations);
  }

  private static boolean isInterface(ClassNode type) {
    return (type.access & Opcodes.ACC_INTERFACE) != 0;
  }

  private static String ofInterface(int access) {
    if ((access & Opcodes.ACC_STATIC) != 0) {
      return "static ";
    }
    return (access & Opcodes.ACC_ABSTRACT) != 0 ? "" : "default ";
  }

  private static String exceptions(MethodNode method, TraceSignatureVisitor parts) {
    if (method.exceptions.isEmpty()) {
      return "";
    }
    String generic = parts.getExceptions();
    return " throws "
        + (generic != null
            ? generic
            : method.exceptions.stream()
                .map(name -> name.replace('/', '.'))
                .collect(joining(", ")));
  }

  private static String type(String signature) {
    TraceSignatureVisitor visitor = new TraceSignatureVisitor(0);
    new SignatureReader(signature).acceptType(visitor);
    return visitor.getDeclaration();
  }

  private static TraceSignatureVisitor trace(String signature, int access) {
    TraceSignatureVisitor visitor = new TraceSignatureVisitor(access);
    new SignatureReader(signature).accept(visitor);
    return visitor;
  }

  private static String modifiers(int access) {
    StringBuilder text = new StringBuilder();
    append(text, access, Opcodes.ACC_PUBLIC, "public ");
    append(text, access, Opcodes.ACC_PROTECTED, "protected ");
    append(text, access, Opcodes.ACC_STATIC, "static ");
    append(text, access, Opcodes.ACC_ABSTRACT, "abstract ");
    append(text, access, Opcodes.ACC_FINAL, "final ");
    return text.toString();
  }

  private static void append(StringBuilder text, int access, int flag, String word) {
    if ((access & flag) != 0) {
      text.append(word);
    }
  }

  private static String deprecation(@Nullable List<AnnotationNode> annotations) {
    boolean deprecated =
        annotations != null
            && annotations.stream().anyMatch(node -> node.desc.equals("Ljava/lang/Deprecated;"));
    return deprecated ? "@Deprecated " : "";
  }

  /** Nullness: which part of the line carries it, and where in that part's type. */
  private static String annotations(@Nullable List<TypeAnnotationNode> annotations) {
    if (annotations == null) {
      return "";
    }
    Function<TypeAnnotationNode, String> text =
        node ->
            " @"
                + simpleName(Type.getType(node.desc))
                + place(new TypeReference(node.typeRef))
                + (node.typePath == null ? "" : "[" + node.typePath + "]");
    return annotations.stream().map(text).sorted().collect(joining());
  }

  private static String simpleName(Type type) {
    return type.getClassName().substring(type.getClassName().lastIndexOf('.') + 1);
  }

  private static String place(TypeReference reference) {
    return switch (reference.getSort()) {
      case TypeReference.FIELD, TypeReference.METHOD_RETURN -> "";
      case TypeReference.METHOD_FORMAL_PARAMETER -> "(" + reference.getFormalParameterIndex() + ")";
      default -> "(" + Integer.toHexString(reference.getValue()) + ")";
    };
  }
}
