using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Mono.Cecil;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>What the data file says is what the assemblies declare: every message with exactly its members, and no other message.</summary>
public sealed class DeclaredMessagesTests
{
    /// <summary>Assemblies and the folder of the build, below that of the tests.</summary>
    public static TheoryData<string, string> Builds => new()
    {
        { "Microsoft.Xrm.Sdk", "." },
        { "Microsoft.Xrm.Sdk", "net462" },
        { "Microsoft.Crm.Sdk.Proxy", "." },
        { "Microsoft.Crm.Sdk.Proxy", "net462" },
    };

    [SkippableTheory]
    [MemberData(nameof(Builds))]
    public void Assembly_declares_exactly_the_messages_of_the_data(string assembly, string folder)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, folder, assembly + ".dll"));
        Skip.IfNot(IsContract(module), $"{assembly} is Microsoft's, laid over the contract.");
        var data = MessageData.Assemblies.Single(item => MessageData.Name(item) == assembly);

        var expected = data.Elements("Message").SelectMany(message => MessageLines.Expected(data, message));
        var declared = module.Types
            .Where(type => type.BaseType?.Name is "OrganizationRequest" or "OrganizationResponse")
            .SelectMany(type => MessageLines.Declared(type, Namespaces(data)));

        Assert.Equal(expected.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    private static bool IsContract(ModuleDefinition module)
        => module.Assembly.CustomAttributes
            .Where(attribute => attribute.AttributeType.Name == "AssemblyProductAttribute")
            .Any(attribute => (string)attribute.ConstructorArguments[0].Value == "CrmAlignment");

    /// <summary>The namespaces that a type of the data may be in: those of the usings, and those around the classes.</summary>
    private static HashSet<string> Namespaces(XElement data)
    {
        var words = data.Attribute("Namespace")!.Value.Split('.');
        return data.Attribute("Usings")!.Value.Split(' ')
            .Concat(Enumerable.Range(1, words.Length).Select(count => string.Join('.', words.Take(count))))
            .ToHashSet(StringComparer.Ordinal);
    }
}
