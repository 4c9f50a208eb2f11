using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>Writes the public surface of an assembly as the surface lists do: a line for each type, below it one for each member.</summary>
internal static class SurfaceWriter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Write(Assembly assembly)
        => assembly.GetExportedTypes().ToDictionary(
            TypeLine,
            type => (IReadOnlyList<string>)Members(type).OrderBy(line => line, StringComparer.Ordinal).ToList());

    private static string TypeLine(Type type)
    {
        if (type.IsEnum)
        {
            return "enum " + Name(type);
        }

        var kind = type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = type.IsInterface || type.IsValueType ? string.Empty
            : type.IsAbstract && type.IsSealed ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed " : string.Empty;
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases.Add(Name(parent));
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        bases.AddRange(type.GetInterfaces().Except(inherited).Select(Name).OrderBy(name => name, StringComparer.Ordinal));
        return modifier + kind + " " + Name(type) + (bases.Count == 0 ? string.Empty : " : " + string.Join(", ", bases));
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.Name + " = " + Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture));
        }

        return type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field)
            .Concat(type.GetConstructors(Declared).Where(IsVisible).Where(constructor => !constructor.IsStatic).Select(Constructor))
            .Concat(type.GetProperties(Declared).Where(property => Accessors(property).Any()).Select(Property))
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(method => !IsAccessor(method)).Select(Method));
    }

    private static string Field(FieldInfo field)
    {
        var protection = field.IsPublic ? string.Empty : "protected ";
        var modifier = field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty;
        var value = field.IsLiteral ? " = " + Constant(field.GetRawConstantValue()!) : string.Empty;
        return protection + modifier + "field " + field.Name + ": " + Name(field.FieldType) + value;
    }

    private static string Constant(object value)
        => value is string text ? "\"" + text + "\"" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Constructor(ConstructorInfo constructor)
        => (constructor.IsPublic ? string.Empty : "protected ") + "new(" + Parameters(constructor) + ")";

    private static string Property(PropertyInfo property)
    {
        var accessors = Accessors(property).ToList();
        var index = property.GetIndexParameters();
        var indexer = "[" + string.Join(", ", index.Select(item => Name(item.ParameterType))) + "]";
        var name = index.Length == 0 ? property.Name : property.Name + indexer;
        var get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : string.Empty;
        var set = property.SetMethod is { } setter && IsVisible(setter) ? " set;" : string.Empty;
        return Modifiers(accessors[0]) + "property " + name + ": " + Name(property.PropertyType) + " {" + get + set + " }";
    }

    private static string Method(MethodInfo method)
    {
        var arguments = "<" + string.Join(", ", method.GetGenericArguments().Select(Name)) + ">";
        var generic = method.IsGenericMethodDefinition ? arguments : string.Empty;
        return Modifiers(method) + method.Name + generic + "(" + Parameters(method) + "): " + Name(method.ReturnType);
    }

    private static string Modifiers(MethodInfo method)
    {
        var protection = method.IsPublic ? string.Empty : "protected ";
        if (method.IsStatic)
        {
            return protection + "static ";
        }

        if (method.IsAbstract)
        {
            return protection + "abstract ";
        }

        if (!method.IsVirtual)
        {
            return protection;
        }

        var overrides = method.GetBaseDefinition() != method;
        return protection + (overrides ? "override " : method.IsFinal ? string.Empty : "virtual ");
    }

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(item => Name(item.ParameterType, item.IsOut) + " " + item.Name));

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property)
        => new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Name(Type type) => Name(type, isOut: false);

    private static string Name(Type type, bool isOut)
    {
        if (type.IsByRef)
        {
            return (isOut ? "out " : "ref ") + Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = (type.Namespace is null ? string.Empty : type.Namespace + ".") + type.Name;
        return type.IsGenericType
            ? name[..name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">"
            : name;
    }
}
