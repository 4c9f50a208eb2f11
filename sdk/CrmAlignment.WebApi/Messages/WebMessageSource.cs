using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Messages;

/// <summary>
/// Reads the declarations in WebMessages.xml. Which type of the organization service a parameter has is what the SDK's request says; a
/// declaration that names what the SDK lacks is a defect, and fails at the first request of any kind.
/// </summary>
internal static class WebMessageSource
{
    private static readonly System.Reflection.Assembly[] Assemblies = [typeof(WhoAmIRequest).Assembly, typeof(OrganizationRequest).Assembly];

    // What parameters of a type are in the organization service, where no class says it.
    private static readonly FrozenDictionary<WebType, Type> Alone = new Dictionary<WebType, Type>
    {
        [new WebType("Edm.Guid", false)] = typeof(Guid),
        [new WebType("Edm.String", false)] = typeof(string),
        [new WebType("Edm.Int32", false)] = typeof(int),
        [new WebType(WebType.AnyTable, false)] = typeof(EntityReference),
        [new WebType(WebType.Open, false)] = typeof(Entity),
        [new WebType(WebType.AnyTable, true)] = typeof(EntityReferenceCollection),
    }.ToFrozenDictionary();

    private static readonly XElement Root = Load();

    /// <summary>The messages.</summary>
    public static readonly IReadOnlyList<WebMessage> Messages =
        [.. Root.Elements().Where(element => element.Name.LocalName is "Action" or "Function").Select(Message)];

    /// <summary>The complex types.</summary>
    public static readonly FrozenDictionary<string, WebStructure> Structures =
        Root.Elements("ComplexType").Select(Structure).ToFrozenDictionary(structure => structure.Name, StringComparer.Ordinal);

    /// <summary>The enumerations.</summary>
    public static readonly IReadOnlyList<Type> Enumerations = [.. Root.Elements("EnumType").Select(element => SdkClass(Text(element, "Name")))];

    private static WebMessage Message(XElement element)
    {
        var name = Text(element, "Name");

        // Messages that are younger than the SDK's classes here say which message has the same parameters, if one has.
        var like = (string?)element.Attribute("Like");
        var request = like is null ? FindSdkClass(name + "Request") : SdkClass(like + "Request");
        var results = element.Elements("Result").Select(Result);
        var bare = (string?)element.Attribute("Returns");
        return new WebMessage(
            name,
            element.Name.LocalName == "Function",
            Binding(element, request),
            [.. element.Elements("Parameter").Select(parameter => Parameter(parameter, request))],
            bare is null ? [.. results] : [new WebResult(Text(element, "From"), WebType.Read(bare), Text(element, "From"))])
        {
            AnswersBare = bare is not null,
        };
    }

    private static WebBinding? Binding(XElement element, Type? request)
    {
        if ((string?)element.Attribute("On") is not { } tables)
        {
            return null;
        }

        var row = (string?)element.Attribute("As") is { } sdkName
            ? new WebParameter("entity", new WebType(WebType.AnyTable, false), sdkName, TypeOf(request, sdkName, WebType.Read(WebType.AnyTable)))
            {
                TableName = (string?)element.Attribute("AsTable"),
            }
            : null;
        return new WebBinding(tables.Split(' '), (bool?)element.Attribute("Collection") ?? false, row);
    }

    private static WebParameter Parameter(XElement element, Type? request)
    {
        var name = Text(element, "Name");
        var sdkName = (string?)element.Attribute("As") ?? name;
        var type = WebType.Read(Text(element, "Type"));
        return new WebParameter(name, type, sdkName, TypeOf(request, sdkName, type))
        {
            IsOptional = (bool?)element.Attribute("Optional") ?? false,
            TableName = (string?)element.Attribute("AsTable"),
        };
    }

    private static WebResult Result(XElement element) =>
        new(Text(element, "Name"), WebType.Read(Text(element, "Type")), (string?)element.Attribute("From") ?? Text(element, "Name"));

    private static WebStructure Structure(XElement element) => new(
        Text(element, "Name"),
        StructureClass(Text(element, "Name")),
        [.. element.Elements("Property").Select(property => (Text(property, "Name"), WebType.Read(Text(property, "Type"))))],
        (string?)element.Attribute("Base"));

    // Two types of the Web API have no class of the SDK: any value, and the ids that there are a collection of the framework's own.
    private static Type StructureClass(string name) => name switch
    {
        WebType.Object => typeof(object),
        "GuidCollection" => typeof(DataCollection<Guid>),
        _ => SdkClass(name),
    };

    private static Type TypeOf(Type? request, string property, WebType declared)
    {
        if (request is null)
        {
            return Alone.GetValueOrDefault(declared) ?? throw new InvalidOperationException(
                $"The SDK has no class that says the type of '{property}'; name a message with the same parameters by Like in WebMessages.xml.");
        }

        return request.GetProperty(property) is { } found
            ? Nullable.GetUnderlyingType(found.PropertyType) ?? found.PropertyType
            : throw new InvalidOperationException($"{request.Name} has no property '{property}'; correct WebMessages.xml.");
    }

    private static Type SdkClass(string name) =>
        FindSdkClass(name) ?? throw new InvalidOperationException($"The SDK has no class '{name}'; correct WebMessages.xml.");

    private static Type? FindSdkClass(string name) =>
        Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).FirstOrDefault(type => type.Name == name);

    private static string Text(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new InvalidOperationException($"{element} lacks '{attribute}'; correct WebMessages.xml.");

    private static XElement Load()
    {
        var source = typeof(WebMessageSource).Assembly.GetManifestResourceStream("CrmAlignment.WebApi.Messages.WebMessages.xml");
        using var stream = source ?? throw new InvalidOperationException("WebMessages.xml is not in the assembly.");
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
