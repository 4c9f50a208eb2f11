using CrmAlignment.MessageGenerator.Data;

namespace CrmAlignment.MessageGenerator.Writing;

/// <summary>Writes the response of a message.</summary>
internal static class ResponseWriter
{
    private const string Remark = "A property reads the result of its name in <see cref=\"OrganizationResponse.Results\"/>.";

    public static void Write(CodeText code, Message message)
    {
        var summary = $"The answer to <see cref=\"{message.Name}Request\"/>.";
        MessageWriter.WriteDeclaration(code, message, "Response", summary, message.Results.Count == 0 ? null : Remark);
        code.Open();
        code.Line("/// <summary>Creates an empty response.</summary>").Line($"public {message.Name}Response()").Open();
        if (message.ResponseName is not null)
        {
            code.Line($"ResponseName = \"{message.ResponseName}\";");
        }

        code.Close();
        foreach (var result in message.Results)
        {
            WriteProperty(code.Line(), result);
        }

        code.Close();
    }

    private static void WriteProperty(CodeText code, MessageProperty result)
    {
        // A result called Results hides the collection that it is read from.
        var hides = result.Name == "Results";
        MessageWriter.WriteDocumentation(code, result);
        code.Line($"public {(hides ? "new " : "")}{result.Type} {result.Name} "
            + $"=> {(hides ? "base." : "")}Results.ValueOrDefault<{result.Type}>(\"{result.Name}\");");
    }
}
