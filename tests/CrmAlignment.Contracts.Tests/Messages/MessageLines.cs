using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Mono.Cecil;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>The classes of a message as lines: one for each class, each constructor and each property.</summary>
internal static class MessageLines
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.String"] = "string",
    };

    /// <summary>The lines that the data asks for.</summary>
    public static IEnumerable<string> Expected(XElement assembly, XElement message)
    {
        var name = assembly.Attribute("Namespace")!.Value + "." + MessageData.Name(message);
        return Class(message, assembly, name, "Request")
            .Concat(message.Elements("Parameter").Select(item => $"{name}Request.{MessageData.Name(item)}: {Type(item)} get set"))
            .Concat(message.Elements("Constructor").Select(item => $"{name}Request({string.Join(", ", Arguments(message, item))})"))
            .Concat(Class(message, assembly, name, "Response"))
            .Concat(message.Elements("Result").Select(item => $"{name}Response.{MessageData.Name(item)}: {Type(item)} get"));
    }

    /// <summary>The lines of a class as it was built; a type from another namespace is written with it.</summary>
    public static IEnumerable<string> Declared(TypeDefinition type, HashSet<string> namespaces)
    {
        var contract = type.CustomAttributes.Single(item => item.AttributeType.Name == "DataContractAttribute");
        var contractName = string.Join(", ", contract.Properties.OrderBy(item => item.Name).Select(item => item.Argument.Value));
        var sealedText = type is { IsSealed: true, IsPublic: true, IsSerializable: true } ? "public sealed serializable" : "other";
        yield return $"{sealedText} {type.FullName} : {type.BaseType.FullName} = {contractName}";
        foreach (var method in type.Methods.Where(item => item.IsPublic && !item.IsGetter && !item.IsSetter))
        {
            var name = method.IsConstructor ? type.FullName : type.FullName + "." + method.Name;
            yield return $"{name}({string.Join(", ", method.Parameters.Select(item => Text(item.ParameterType, namespaces)))})";
        }

        foreach (var property in type.Properties)
        {
            var set = property.SetMethod is null ? "" : " set";
            yield return $"{type.FullName}.{property.Name}: {Text(property.PropertyType, namespaces)} get{set}";
        }
    }

    private static IEnumerable<string> Class(XElement message, XElement assembly, string name, string suffix)
        =>
        [
            $"public sealed serializable {name}{suffix} : Microsoft.Xrm.Sdk.Organization{suffix} "
                + $"= {MessageData.Name(message)}{suffix}, {assembly.Attribute("DataNamespace")!.Value}",
            $"{name}{suffix}()",
        ];

    private static IEnumerable<string> Arguments(XElement message, XElement constructor)
        => constructor.Attribute("Parameters")!.Value.Split(' ')
            .Select(name => Type(message.Elements("Parameter").Single(item => MessageData.Name(item) == name)));

    private static string Type(XElement property) => property.Attribute("Type")!.Value;

    private static string Text(TypeReference type, HashSet<string> namespaces) => type switch
    {
        ArrayType array => Text(array.ElementType, namespaces) + "[]",
        GenericInstanceType { Name: "Nullable`1" } nullable => Text(nullable.GenericArguments[0], namespaces) + "?",
        _ => Keywords.TryGetValue(type.FullName, out var keyword) ? keyword
            : namespaces.Contains(type.Namespace) ? type.Name : type.FullName,
    };
}
