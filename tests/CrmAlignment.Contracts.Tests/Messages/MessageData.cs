using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>The data file of the messages, read without the generator.</summary>
internal static class MessageData
{
    public static string Text { get; } = File.ReadAllText(Repository.File("sdk", "contracts", "Messages.xml"));

    public static IReadOnlyList<XElement> Assemblies { get; } = XDocument.Parse(Text).Root!.Elements("Assembly").ToList();

    /// <summary>Every message with its assembly.</summary>
    public static IEnumerable<(XElement Assembly, XElement Message)> Messages
        => Assemblies.SelectMany(assembly => assembly.Elements("Message").Select(message => (assembly, message)));

    public static string Name(XElement element) => element.Attribute("Name")!.Value;
}
