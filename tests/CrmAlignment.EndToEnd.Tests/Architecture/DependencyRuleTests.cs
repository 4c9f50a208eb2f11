using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Architecture;

/// <summary>
/// Who may know whom (docs/architecture.md). Each test lists all offenders at once. What a part may not call is banned in sdk/banned.
/// </summary>
public sealed class DependencyRuleTests
{
    private static readonly string[] Contracts = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow"];

    [Theory]
    [InlineData("sdk/CrmAlignment.Model", new string[0])]
    [InlineData("plugins/CrmAlignment.Domain", new[] { "CrmAlignment.Model" })]
    [InlineData("plugins/CrmAlignment.Plugins", new string[0])]
    [InlineData("sdk/CrmAlignment.Client", new[] { "CrmAlignment.Model" })]
    [InlineData("sdk/CrmAlignment.SolutionFormat", new string[0])]
    [InlineData("sdk/CrmAlignment.LocalDataverse", new[] { "CrmAlignment.SolutionFormat" })]
    [InlineData("sdk/CrmAlignment.WebApi", new[] { "CrmAlignment.LocalDataverse" })]
    [InlineData("sdk/CrmAlignment.Player", new[] { "CrmAlignment.LocalDataverse", "CrmAlignment.WebApi" })]
    [InlineData("solution/CrmAlignment.Solution", new[] { "CrmAlignment.Model", "CrmAlignment.SolutionFormat" })]
    public void Project_references_only_what_it_may_know(string folder, string[] allowed)
    {
        var project = XDocument.Load(Directory.GetFiles(Repository.File(folder), "*.csproj").Single());
        var references = project.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.Empty(references.Select(Path.GetFileNameWithoutExtension).Except(allowed));
    }

    [Theory]
    [InlineData("sdk/CrmAlignment.Model", new string[0])]
    [InlineData("plugins/CrmAlignment.Domain", new string[0])]
    [InlineData("plugins/CrmAlignment.Plugins", new string[0])]
    [InlineData("sdk/CrmAlignment.Client", new[] { "Microsoft.Bcl.AsyncInterfaces", "Newtonsoft.Json", "NodaTime", "Polly.Core" })]
    [InlineData("sdk/CrmAlignment.SolutionFormat", new string[0])]
    [InlineData("sdk/CrmAlignment.LocalDataverse", new[] { "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3" })]
    [InlineData("sdk/CrmAlignment.WebApi", new[] { "Microsoft.OData.Core" })]
    [InlineData("sdk/CrmAlignment.Player", new string[0])]
    [InlineData("solution/CrmAlignment.Solution", new[] { "Mono.Cecil" })]
    public void Project_uses_only_the_packages_it_may(string folder, string[] allowed)
    {
        var project = XDocument.Load(Directory.GetFiles(Repository.File(folder), "*.csproj").Single());
        Assert.Empty(project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).Except(allowed));
    }

    [Theory]
    [InlineData(
        "sdk/CrmAlignment.Model",
        @"\bMicrosoft\.(Xrm|Crm)\b|\bCrmAlignment\.(Domain|Plugins|Client|LocalDataverse|Solution|SolutionFormat|Cli)\b")]
    [InlineData(
        "plugins/CrmAlignment.Domain",
        @"\bMicrosoft\.(Xrm|Crm)\b|\bCrmAlignment\.(Plugins|Client|LocalDataverse|Solution|SolutionFormat|Cli)\b")]
    [InlineData("plugins/CrmAlignment.Plugins", @"\bCrmAlignment\.(Client|LocalDataverse|Solution|SolutionFormat|Cli)\b")]
    [InlineData("sdk/CrmAlignment.Client", @"\bCrmAlignment\.(Domain|Plugins|LocalDataverse|Solution|SolutionFormat|Cli)\b")]
    [InlineData(
        "sdk/CrmAlignment.SolutionFormat",
        @"\bMicrosoft\.(Xrm|Crm)\b|\bCrmAlignment\.(Model|Domain|Plugins|Client|LocalDataverse|Solution|Cli)\b|\bcrma_")]
    [InlineData(
        "sdk/CrmAlignment.LocalDataverse",
        @"\bCrmAlignment\.(Model|Domain|Plugins|Client|Solution|Cli)\b|\bcrma_")]
    [InlineData("sdk/CrmAlignment.WebApi", @"\bCrmAlignment\.(Model|Domain|Plugins|Client|Solution|SolutionFormat|Cli)\b|\bcrma_")]
    [InlineData("sdk/CrmAlignment.Player", @"\bCrmAlignment\.(Model|Domain|Plugins|Client|Solution|SolutionFormat|Cli)\b|\bcrma_")]
    [InlineData("solution/CrmAlignment.Solution", @"\bCrmAlignment\.(Domain|Client|LocalDataverse|Cli)\b")]
    public void Sources_name_nothing_that_they_may_not_know(string folder, string forbidden)
    {
        Assert.Empty(Offenders(folder, new Regex(forbidden)));
    }

    // One reader, one set of limits, one way to derive ids: a second one would contradict the first sooner or later. The classes for
    // them are banned (sdk/banned); the names of parts are text, which only a pattern finds.
    [Theory]
    [InlineData("sdk/CrmAlignment.Cli")]
    [InlineData("sdk/CrmAlignment.LocalDataverse")]
    [InlineData("solution/CrmAlignment.Solution")]
    public void Sources_leave_the_solution_format_to_its_project(string folder)
    {
        var pattern = new Regex(@"""(solution|customizations|\[Content_Types\])\.xml""");
        Assert.Empty(Offenders(folder, pattern));
    }

    [Fact]
    public void Plugin_dll_references_only_the_framework_and_the_sdk()
    {
        using var dll = AssemblyDefinition.ReadAssembly(BuiltFiles.PluginDll);
        var framework = new[] { "mscorlib", "netstandard" };
        var offenders = dll.MainModule.AssemblyReferences.Select(reference => reference.Name)
            .Except(framework)
            .Except(Contracts)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Plugin_dll_refers_to_the_sdk_by_Microsofts_identity()
    {
        using var dll = AssemblyDefinition.ReadAssembly(BuiltFiles.PluginDll);
        var references = dll.MainModule.AssemblyReferences.Where(reference => Contracts.Contains(reference.Name)).ToList();
        Assert.NotEmpty(references);
        const string Identity = "Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
        Assert.All(references, reference => Assert.Equal($"{reference.Name}, {Identity}", reference.FullName));
    }

    private static IEnumerable<string> Offenders(string folder, Regex pattern) =>
        from file in Sources(folder)
        from source in File.ReadLines(file).Select((line, i) => (Line: line, Number: i + 1))
        where pattern.IsMatch(WithoutComment(source.Line))
        select $"{Path.GetRelativePath(Repository.Root, file)}:{source.Number}: {source.Line.Trim()}";

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string WithoutComment(string line)
    {
        var start = line.IndexOf("//", StringComparison.Ordinal);
        return start < 0 ? line : line[..start];
    }
}
