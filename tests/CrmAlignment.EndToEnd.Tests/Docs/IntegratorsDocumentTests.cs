using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>What docs/integrators.md shows compiles, runs and names what there is.</summary>
public sealed partial class IntegratorsDocumentTests
{
    private readonly MarkdownPage _page = new(Repository.File("docs", "integrators.md"));

    [Fact]
    public void Samples_are_those_that_compile()
    {
        var path = Repository.File("tests", "CrmAlignment.EndToEnd.Tests", "Docs", "IntegratorSamples.cs");
        var compiled = Sample().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
            .ToDictionary(sample => sample.Groups["name"].Value, sample => Unindent(sample.Groups["body"].Value));

        var shown = _page.Fences("csharp").Where(fence => fence.Key.Length > 0).ToDictionary();

        Assert.Equal(compiled.Keys.Order(), shown.Keys.Order());
        Assert.All(compiled, sample => Assert.Equal(sample.Value, shown[sample.Key]));
    }

    [Fact]
    public void Web_API_calls_name_messages_and_parameters_of_the_model()
    {
        var calls = _page.Fences("http").Select(fence => fence.Value).Where(call => call.StartsWith("POST", StringComparison.Ordinal)).ToArray();

        Assert.Equal(Apis(AlignmentModel.Apis), Apis(calls.Select(ApiOf)));
        Assert.All(calls, call =>
        {
            var api = ApiOf(call);
            var path = api.BoundTable is null ? "/v9.2/" : ")/Microsoft.Dynamics.CRM.";
            Assert.Contains(path + api.UniqueName, call.Split('\n')[0], StringComparison.Ordinal);
            var body = call.Split("\n\n", 2) is [_, var json] ? JObject.Parse(json) : [];
            var sent = body.Properties().Select(property => property.Name).ToHashSet();
            Assert.Subset(api.Parameters.Select(parameter => parameter.UniqueName).ToHashSet(), sent);
            Assert.Superset(api.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.UniqueName).ToHashSet(), sent);
        });
    }

    [Fact]
    public void Table_lists_every_Custom_API_with_its_parameters_and_answers()
    {
        var expected = AlignmentModel.Apis.Select(api => string.Join(" | ",
            $"| `{api.UniqueName}`",
            api.BoundTable is null ? "global" : $"`{api.BoundTable}`",
            Names(api.Parameters),
            Names(api.Responses),
            api.ExecutePrivilege is null ? "" : $"`{api.ExecutePrivilege}`") + " |");

        var page = File.ReadAllLines(_page.Path);

        Assert.Equal([], expected.Except(page));
    }

    [Fact]
    public void Page_names_the_members_of_a_scorecard_in_their_order()
    {
        using var funnel = new Funnel();
        var answer = funnel.Administrator.Execute(new OrganizationRequest(GetScorecardApi.UniqueName)
        {
            [GetScorecardApi.Grain] = new OptionSetValue((int)PeriodGrain.Month),
            [GetScorecardApi.PeriodStart] = new DateTime(2026, 3, 1),
        });
        var members = ((JObject)JArray.Parse((string)answer[GetScorecardApi.Scorecards])[0]).Properties().Select(member => $"`{member.Name}`");

        Assert.Contains($"A scorecard has the members {string.Join(", ", members)}. ", File.ReadAllText(_page.Path), StringComparison.Ordinal);
    }

    private static string Names(IEnumerable<ApiParameterSchema> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"`{parameter.UniqueName}`{(parameter.IsOptional ? "?" : "")} {parameter.Type}"));

    private static IEnumerable<string> Apis(IEnumerable<ApiSchema> apis) => apis.Select(api => api.UniqueName).Distinct().Order();

    private static ApiSchema ApiOf(string call) => AlignmentModel.Apis.Single(api => Message().Match(call).Value == api.UniqueName);

    private static string Unindent(string body)
    {
        var lines = body.TrimEnd(' ', '\n').Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Concat(lines.Select(line => (line.Length == 0 ? "" : line[indent..]) + "\n"));
    }

    [GeneratedRegex(@"// sample: (?<name>[\w-]+)\n(?<body>.*?)\n *// end\n", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"crma_[A-Z]\w+")]
    private static partial Regex Message();
}
