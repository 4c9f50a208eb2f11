using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Leads;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Plugins.Tests.Framework;

/// <summary>The step that every save of a lead runs: it reads JSON, text of numbers and dates, and the settings of a user.</summary>
public sealed class LeadStepTests
{
    private const string Definition = """
        [{"name":"Headcount","column":"crma_headcount","kind":471200000,"dimension":471200000,"valueType":471200002,"operator":471200005,
          "value":"10000.5","points":0,"sequence":1},
         {"name":"Close","column":"estimatedclosedate","kind":471200001,"dimension":471200000,"valueType":471200006,"operator":471200012,
          "value":"2026-04-01","points":40,"sequence":2}]
        """;

    private readonly AssessLeadOnUpdate _step = new();

    /// <summary>Language and formats of a user, and what he reads.</summary>
    public static TheoryData<int, string, string, string, string[]> Refusals => new()
    {
        {
            1033, "M/d/yyyy", ".", ",",
            [
                "CRMA1001: The lead cannot become Sales ready: it does not meet the criteria set B2B, version 3 (score 0, needed 40). Not met:",
                "- Headcount: 1,234.5, required: at least 10,000.5",
                "- Close: 3/31/2026, required: on or after 4/1/2026",
                "Complete the lead, or let marketing and sales agree on a new version of the set.",
                "Record: Олена Гончар",
            ]
        },
        {
            1049, "dd.MM.yyyy", ",", "\u00a0",
            [
                "CRMA1001: Лид нельзя перевести на этап «Готовый лид»: он не соответствует набору критериев «B2B», версия 3 (баллов 0, нужно 40). "
                    + "Не выполнено:",
                "- Headcount: 1\u00a0234,5, требуется: не меньше 10\u00a0000,5",
                "- Close: 31.03.2026, требуется: 01.04.2026 или позже",
                "Дополните данные лида или согласуйте между маркетингом и отделом продаж новую версию набора.",
                "Запись: Олена Гончар",
            ]
        },
        {
            1058, "dd.MM.yyyy", ",", "\u00a0",
            [
                "CRMA1001: Ліда не можна перевести на етап «Готовий лід»: він не відповідає набору критеріїв «B2B», версія 3 (балів 0, потрібно 40). "
                    + "Не виконано:",
                "- Headcount: 1\u00a0234,5, потрібно: не менше 10\u00a0000,5",
                "- Close: 31.03.2026, потрібно: 01.04.2026 або пізніше",
                "Доповніть дані ліда або погодьте між маркетингом і відділом продажів нову версію набору.",
                "Запис: Олена Гончар",
            ]
        },
        {
            2052, "yyyy/M/d", ".", ",",
            [
                "CRMA1001: 线索不能进入“可移交”阶段：不符合条件集“B2B”第 3 版（得分 0，需要 40）。未满足：",
                "- Headcount：1,234.5，要求：至少 10,000.5",
                "- Close：2026/3/31，要求：2026/4/1 当天或之后",
                "请补全线索信息，或由市场部和销售部约定条件集的新版本。",
                "记录：Олена Гончар",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_is_in_the_language_and_the_formats_of_the_user(
        int language, string date, string point, string group, string[] lines)
    {
        var platform = Platform().With(new Entity("usersettings")
        {
            ["uilanguageid"] = language,
            ["localeid"] = language,
            ["dateformatstring"] = date,
            ["timeformatstring"] = "H:mm",
            ["decimalsymbol"] = point,
            ["numberseparator"] = group,
            ["zone.standardname"] = new AliasedValue("timezonedefinition", "standardname", "FLE Standard Time"),
        });
        var before = Lead(headcount: 1234.5m, closes: new DateTime(2026, 3, 31, 21, 30, 0, DateTimeKind.Utc));

        var refusal = Assert.Throws<InvalidPluginExecutionException>(() => platform.Save(_step, "Update", ToSalesReady(before), before));

        Assert.Equal(lines, refusal.Message.Split('\n'));
    }

    [Fact]
    public void Lead_that_meets_the_criteria_becomes_sales_ready_with_score_and_date()
    {
        var before = Lead(headcount: 10000.5m, closes: new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
        var target = ToSalesReady(before);
        var platform = Platform();

        platform.Save(_step, "Update", target, before);

        Assert.Equal((int)CriteriaVerdict.Met, target.GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value);
        Assert.Equal(40, target[LeadTable.Score]);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), target[LeadTable.SalesReadyOn]);
        Assert.Null(target[LeadTable.UnmetCriteria]);
        Assert.Empty(platform.Created);
    }

    [Fact]
    public void Definition_that_is_no_JSON_is_refused_by_position_and_set()
    {
        var before = Lead(headcount: 1m, closes: null);
        var platform = new PretendedPlatform().With(Set("[{]"));

        var refusal = Assert.Throws<InvalidPluginExecutionException>(() => platform.Save(_step, "Update", ToSalesReady(before), before));

        Assert.StartsWith("CRMA2011: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("B2B", refusal.Message, StringComparison.Ordinal);
    }

    private static PretendedPlatform Platform() => new PretendedPlatform().With(Set(Definition));

    private static Entity Set(string definition) => new(CriteriaSetTable.LogicalName, Guid.NewGuid())
    {
        [CriteriaSetTable.Name] = "B2B",
        [CriteriaSetTable.Code] = "b2b",
        [CriteriaSetTable.Version] = 3,
        [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Enforce),
        [CriteriaSetTable.Threshold] = 40,
        [CriteriaSetTable.ActivatedOn] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        [CriteriaSetTable.Definition] = definition,
    };

    private static Entity Lead(decimal headcount, DateTime? closes) => new(LeadTable.LogicalName, new Guid(7, 0, 0, new byte[8]))
    {
        [LeadTable.FullName] = "Олена Гончар",
        [LeadTable.StateCode] = new OptionSetValue(0),
        [LeadTable.StatusCode] = new OptionSetValue(1),
        [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified),
        ["crma_headcount"] = headcount,
        ["estimatedclosedate"] = closes,
    };

    private static Entity ToSalesReady(Entity lead) =>
        new(lead.LogicalName, lead.Id) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) };
}
