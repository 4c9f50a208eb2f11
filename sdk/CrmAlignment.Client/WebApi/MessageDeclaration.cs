using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// An action or a function of the platform, as WebMessages.xml declares it: the very file by which the local Dataverse serves them
/// (sdk/CrmAlignment.WebApi/Messages), which says how names and types of both services go together.
/// </summary>
/// <param name="element">Its element.</param>
internal sealed class MessageDeclaration(XElement element)
{
    private static readonly XElement Root = Load();

    private static readonly Dictionary<string, MessageDeclaration> ByName = Root.Elements()
        .Where(element => element.Name.LocalName is "Action" or "Function")
        .ToDictionary(element => (string)element.Attribute("Name")!, element => new MessageDeclaration(element), StringComparer.Ordinal);

    private static readonly Dictionary<string, IReadOnlyList<MessageValue>> Complex = Root.Elements("ComplexType").ToDictionary(
        element => (string)element.Attribute("Name")!, Inherited, StringComparer.Ordinal);

    private static readonly HashSet<string> Choices = new(Root.Elements("EnumType").Select(element => (string)element.Attribute("Name")!), StringComparer.Ordinal);

    /// <summary>Its name, in both services.</summary>
    public string Name { get; } = (string)element.Attribute("Name")!;

    /// <summary>Whether it is called with GET.</summary>
    public bool IsFunction { get; } = element.Name.LocalName == "Function";

    /// <summary>The tables to whose rows or sets it is bound; empty when it is called on its own.</summary>
    public IReadOnlyList<string> On { get; } = ((string?)element.Attribute("On"))?.Split(' ') ?? [];

    /// <summary>Whether it is bound to sets, not to rows.</summary>
    public bool IsOnSet { get; } = (bool?)element.Attribute("Collection") ?? false;

    /// <summary>The parameter of the organization service that is the row to which it is bound.</summary>
    public string? As { get; } = (string?)element.Attribute("As");

    /// <summary>The parameter of the organization service that says the table of that row, where it has one.</summary>
    public string? AsTable { get; } = (string?)element.Attribute("AsTable");

    /// <summary>Its parameters, without the row to which it is bound.</summary>
    public IReadOnlyList<MessageValue> Parameters { get; } = Values(element, "Parameter");

    /// <summary>What it answers with, one property each.</summary>
    public IReadOnlyList<MessageValue> Results { get; } = Values(element, "Result");

    /// <summary>What it answers with where that is no structure with properties; null otherwise.</summary>
    public MessageValue? Bare { get; } =
        element.Attribute("Returns") is { } returns ? new MessageValue((string)element.Attribute("From")!, returns.Value, (string)element.Attribute("From")!, null) : null;

    /// <summary>The declaration of a message, or null when the Web API has none.</summary>
    public static MessageDeclaration? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>The properties of a complex type; null when the type is none.</summary>
    public static IReadOnlyList<MessageValue>? PropertiesOf(string type) => Complex.TryGetValue(type, out var found) ? found : null;

    /// <summary>Whether a type is an enumeration.</summary>
    public static bool IsChoice(string type) => Choices.Contains(type);

    private static IReadOnlyList<MessageValue> Values(XElement owner, string kind) =>
    [
        .. owner.Elements(kind).Select(value => new MessageValue(
            (string)value.Attribute("Name")!,
            (string)value.Attribute("Type")!,
            (string?)value.Attribute("As") ?? (string?)value.Attribute("From") ?? (string)value.Attribute("Name")!,
            (string?)value.Attribute("AsTable"),
            (bool?)value.Attribute("Optional") ?? false)),
    ];

    private static IReadOnlyList<MessageValue> Inherited(XElement type) => type.Attribute("Base") is { } name
        ? [.. Inherited(Root.Elements("ComplexType").First(element => (string)element.Attribute("Name")! == name.Value)), .. Values(type, "Property")]
        : Values(type, "Property");

    private static XElement Load()
    {
        using var source = typeof(MessageDeclaration).Assembly.GetManifestResourceStream("CrmAlignment.Client.WebApi.WebMessages.xml")
            ?? throw new InvalidOperationException("WebMessages.xml is not in the assembly.");
        using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
