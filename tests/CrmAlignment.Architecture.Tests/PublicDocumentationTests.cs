using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>
/// That public members have comments is the compiler's business (CS1591); that a comment says more than the name does is held here.
/// </summary>
public sealed partial class PublicDocumentationTests
{
    private static readonly string[] Articles = ["the", "a", "an"];

    [Theory]
    [InlineData("CrmAlignment.Client")]
    [InlineData("CrmAlignment.LocalDataverse")]
    [InlineData("CrmAlignment.WebApi")]
    [InlineData("CrmAlignment.Player")]
    public void Parameters_are_not_explained_by_their_own_names(string project)
    {
        var types = PublicTypes(project);
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, project + ".xml")).Descendants("member");

        Offenders.AssertNone(
            from member in members
            let id = member.Attribute("name")!.Value
            where types.Contains(TypeOf(id))
            from parameter in member.Elements("param")
            let name = parameter.Attribute("name")!.Value
            where Words(parameter.Value).SequenceEqual(Words(Between().Replace(name, " ")))
            select $"{id}: '{parameter.Value.Trim()}' says no more than '{name}'");
        Assert.NotEmpty(types);
    }

    private static HashSet<string> PublicTypes(string project) => File
        .ReadLines(Repository.File("sdk", project, "PublicAPI.Shipped.txt"))
        .Concat(File.ReadLines(Repository.File("sdk", project, "PublicAPI.Unshipped.txt")))
        .Where(line => TypeName().IsMatch(line))
        .ToHashSet();

    private static string TypeOf(string id)
    {
        var name = id[2..].Split('(')[0];
        return id[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text)
        .Select(word => word.Value.ToLowerInvariant())
        .Except(Articles);

    [GeneratedRegex(@"^[\w.]+$")]
    private static partial Regex TypeName();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Between();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
