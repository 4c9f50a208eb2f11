using System.Linq;
using CrmAlignment.MessageGenerator.Data;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmAlignment.MessageGenerator.Writing;

/// <summary>Writes the request of a message.</summary>
internal static class RequestWriter
{
    private const string Remark =
        "A property reads and writes the parameter of its name in <see cref=\"OrganizationRequest.Parameters\"/>.";

    public static void Write(CodeText code, Message message)
    {
        MessageWriter.WriteDeclaration(code, message, "Request", message.Summary, message.Parameters.Count == 0 ? null : Remark);
        code.Open();
        WriteConstructor(code, message);
        foreach (var constructor in message.Constructors)
        {
            WriteConstructor(code.Line(), message, constructor);
        }

        foreach (var parameter in message.Parameters)
        {
            WriteProperty(code.Line(), parameter);
        }

        code.Close();
    }

    private static void WriteConstructor(CodeText code, Message message)
    {
        var required = message.Parameters.Where(parameter => parameter.IsRequired).ToList();
        code.Line(required.Count == 0
            ? "/// <summary>Creates a request without parameters.</summary>"
            : "/// <summary>Creates a request with its required parameters, each at its default.</summary>");
        code.Line($"public {message.Name}Request()").Line($"    : base(\"{message.Name}\")").Open();
        foreach (var parameter in required)
        {
            code.Line($"Parameters[\"{parameter.Name}\"] = {parameter.Default ?? $"default({parameter.Type})"};");
        }

        code.Close();
    }

    private static void WriteConstructor(CodeText code, Message message, RequestConstructor constructor)
    {
        var parameters = constructor.Parameters.Select(name => message.Parameters.First(item => item.Name == name)).ToList();
        code.Line($"/// <summary>{constructor.Sentence}</summary>");
        foreach (var parameter in parameters)
        {
            code.Line($"/// <param name=\"{ArgumentName(parameter).TrimStart('@')}\">{parameter.Sentence}</param>");
        }

        var arguments = string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {ArgumentName(parameter)}"));
        code.Line($"public {message.Name}Request({arguments})").Line("    : this()").Open();
        foreach (var parameter in parameters)
        {
            code.Line($"this.{parameter.Name} = {ArgumentName(parameter)};");
        }

        code.Close();
    }

    private static void WriteProperty(CodeText code, MessageProperty parameter)
    {
        MessageWriter.WriteDocumentation(code, parameter);
        code.Line($"public {parameter.Type} {parameter.Name}").Open();
        code.Line($"get => Parameters.ValueOrDefault<{parameter.Type}>(\"{parameter.Name}\");");
        code.Line($"set => Parameters[\"{parameter.Name}\"] = value;");
        code.Close();
    }

    private static string ArgumentName(MessageProperty parameter)
    {
        var name = char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
