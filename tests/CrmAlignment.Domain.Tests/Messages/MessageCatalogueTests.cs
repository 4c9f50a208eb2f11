using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Tests.Qualification;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Messages;

public sealed class MessageCatalogueTests
{
    private static readonly Regex Placeholder = new(@"\{\d\}");

    [Fact]
    public void Texts_has_every_code_with_the_same_placeholders_in_every_language()
    {
        var english = MessageCatalogue.Texts(MessageCatalogue.English);
        var offenders = new List<string>();
        foreach (var lcid in MessageCatalogue.Languages)
        {
            var texts = MessageCatalogue.Texts(lcid);
            offenders.AddRange(english.Keys.Except(texts.Keys).Select(code => $"{lcid} lacks {code}"));
            offenders.AddRange(texts.Keys.Except(english.Keys).Select(code => $"{lcid} alone has {code}"));
            offenders.AddRange(english.Keys.Intersect(texts.Keys)
                .Where(code => !Placeholders(english[code]).SetEquals(Placeholders(texts[code])))
                .Select(code => $"{lcid} {code} has other placeholders than English"));
        }

        Assert.Equal([], offenders);
    }

    [Fact]
    public void Problems_makes_every_code_with_as_many_arguments_as_placeholders()
    {
        var problems = typeof(Problems).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(factory => (Problem)factory.Invoke(null, factory.GetParameters().Select(Sample).ToArray())!)
            .ToArray();
        var english = MessageCatalogue.Texts(MessageCatalogue.English);

        Assert.Equal(english.Keys.Where(code => code.StartsWith("CRMA", StringComparison.Ordinal)).Order(), problems.Select(problem => problem.Code).Order());
        Assert.All(problems, problem => Assert.Equal(problem.Arguments.Count, Placeholders(english[problem.Code]).Count));
        Assert.All(problems, problem => Assert.All(MessageCatalogue.Languages, lcid => Assert.StartsWith(problem.Code + ": ", problem.Text(lcid), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1033, "CRMA1003: The stage Qualified cannot be set by hand. Qualify the lead instead: the stage follows.")]
    [InlineData(1049, "CRMA1003: Этап «Квалифицирован» нельзя задать вручную. Квалифицируйте лид: этап изменится сам.")]
    [InlineData(1058, "CRMA1003: Етап «Кваліфікований» не можна задати вручну. Кваліфікуйте ліда: етап зміниться сам.")]
    [InlineData(2052, "CRMA1003: “销售合格”阶段不能手动设置。请对线索执行平台的“授予资格”命令，阶段会随之改变。")]
    [InlineData(2057, "CRMA1003: The stage Qualified cannot be set by hand. Qualify the lead instead: the stage follows.")]
    [InlineData(1031, "CRMA1003: The stage Qualified cannot be set by hand. Qualify the lead instead: the stage follows.")]
    [InlineData(1028, "CRMA1003: “销售合格”阶段不能手动设置。请对线索执行平台的“授予资格”命令，阶段会随之改变。")]
    public void Text_speaks_the_language_of_the_locale(int lcid, string expected) =>
        Assert.Equal(expected, Problems.QualifyInstead().Text(lcid));

    [Fact]
    public void Text_lists_unmet_criteria_when_the_gate_refuses()
    {
        var lead = new RecordSnapshot().Set("decisionmaker", RecordValue.TwoOptions(true));
        var assessment = CriteriaEvaluation.Evaluate(Sets.Standard(50), lead, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(
            "CRMA1001: The lead cannot become Sales ready: it does not meet the criteria set B2B standard, version 3 (score 30, needed 50). Not met:\n"
            + "- Budget: (empty), required: at least 10000. Ask for the budget\n"
            + "- Company size: (empty), required: at least 50\n"
            + "Complete the lead, or let marketing and sales agree on a new version of the set.",
            Problems.GateRefused(LeadStage.SalesReady, assessment.Shortfall).Text(1033));
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder.Matches(text).Cast<Match>().Select(match => match.Value)];

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(CriteriaShortfall) => Assessment.NoCriteria.Shortfall,
            _ when type == typeof(ColumnName) => new ColumnName("crma_operator"),
            _ when type == typeof(ILocalizedText) => Assessment.NoCriteria.Shortfall.Unmet,
            _ when type == typeof(IReadOnlyList<string>) => new[] { "a", "b" },
            _ when type == typeof(IReadOnlyList<LeadStage>) => new[] { LeadStage.Nurture },
            _ when type == typeof(IReadOnlyList<CriterionOperator>) => new[] { CriterionOperator.In },
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ => Activator.CreateInstance(type),
        };
    }
}
