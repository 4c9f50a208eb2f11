using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.MessageGenerator.Data;

/// <summary>Reads the data file, and says all that is wrong with it.</summary>
internal static class MessageFileReader
{
    public static MessageFile Read(string text)
    {
        var problems = new List<DataProblem>();
        var messages = new List<Message>();
        try
        {
            var root = new DataElement(XDocument.Parse(text, LoadOptions.SetLineInfo).Root!, problems);
            root.AllowElements("Assembly");
            messages.AddRange(root.Elements("Assembly").SelectMany(ReadMessages));
        }
        catch (XmlException error)
        {
            problems.Add(new DataProblem(error.Message, error.LineNumber));
        }

        return new MessageFile(new EquatableList<Message>(messages), new EquatableList<DataProblem>(problems.Distinct()));
    }

    private static IEnumerable<Message> ReadMessages(DataElement element)
    {
        element.AllowAttributes("Name", "Namespace", "DataNamespace", "Usings", "ResponseName");
        element.AllowElements("Message");
        var messages = element.Elements("Message");
        MessageRules.CheckSortedNames(messages);
        var assembly = new MessageAssembly(
            element.Required("Name"), element.Required("Namespace"), element.Required("DataNamespace"), element.Words("Usings"));
        return messages.Select(message => ReadMessage(assembly, message, element.Optional("ResponseName")));
    }

    private static Message ReadMessage(MessageAssembly assembly, DataElement element, string? responseName)
    {
        element.AllowAttributes("Name", "Summary", "ResponseName");
        element.AllowElements("Parameter", "Constructor", "Result");
        MessageRules.CheckName(element);
        MessageRules.CheckParameters(element.Elements("Parameter"));
        MessageRules.CheckSortedNames(element.Elements("Result"));
        var parameters = new EquatableList<MessageProperty>(element.Elements("Parameter").Select(ReadParameter));
        return new Message(
            assembly,
            element.Required("Name"),
            element.Sentence("Summary"),
            NullIfEmpty(element.Optional("ResponseName") ?? responseName ?? element.Name),
            parameters,
            new EquatableList<RequestConstructor>(element.Elements("Constructor").Select(item => ReadConstructor(item, parameters))),
            new EquatableList<MessageProperty>(element.Elements("Result").Select(ReadResult)));
    }

    private static MessageProperty ReadParameter(DataElement element)
    {
        element.AllowAttributes("Name", "Type", "Page", "Required", "Default");
        var property = ReadProperty(element) with { IsRequired = element.Flag("Required"), Default = element.Optional("Default") };
        if (property is { Default: not null, IsRequired: false })
        {
            element.Report($"'{property.Name}' has a default and is not required: add Required=\"true\".");
        }

        return property;
    }

    private static MessageProperty ReadResult(DataElement element)
    {
        element.AllowAttributes("Name", "Type", "Page");
        return ReadProperty(element);
    }

    private static MessageProperty ReadProperty(DataElement element)
    {
        MessageRules.CheckName(element);
        MessageRules.CheckType(element);
        return new MessageProperty(
            element.Required("Name"), element.Required("Type"), element.Sentence(), element.Optional("Page"), IsRequired: false, Default: null);
    }

    private static RequestConstructor ReadConstructor(DataElement element, EquatableList<MessageProperty> parameters)
    {
        element.AllowAttributes("Parameters");
        var constructor = new RequestConstructor(element.Words("Parameters"), element.Sentence());
        foreach (var name in constructor.Parameters.Where(name => parameters.All(parameter => parameter.Name != name)))
        {
            element.Report($"A constructor takes '{name}', which is no parameter of the message: write the name of one.");
        }

        return constructor;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
