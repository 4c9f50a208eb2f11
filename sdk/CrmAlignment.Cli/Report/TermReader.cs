using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads the terms that both departments signed and that are in force.</summary>
internal static class TermReader
{
    private static readonly (string Language, string Name, string Meaning)[] Translations =
    [
        ("en", TermTable.EnglishName, TermTable.EnglishMeaning),
        ("ru", TermTable.RussianName, TermTable.RussianMeaning),
        ("uk", TermTable.UkrainianName, TermTable.UkrainianMeaning),
        ("zh", TermTable.ChineseName, TermTable.ChineseMeaning),
    ];

    /// <summary>The terms: those of stages in their order, those of measures, the others by name.</summary>
    public static IReadOnlyList<TermLine> Read(IOrganizationService service)
    {
        var query = new QueryExpression(TermTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                [
                    TermTable.Name, TermTable.Meaning, TermTable.Responsible, TermTable.Stage, TermTable.Measure, TermTable.Column,
                    .. Translations.SelectMany(one => new[] { one.Name, one.Meaning }),
                ]),
        };
        query.Criteria.AddCondition(TermTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Active);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(TermTable.Name, OrderType.Ascending);
        return
        [
            .. AllRows.Of(service, query).Select(Line)
                .OrderBy(term => term.Stage is null).ThenBy(term => term.Stage)
                .ThenBy(term => term.Measure is null).ThenBy(term => term.Measure),
        ];
    }

    private static TermLine Line(Entity term) => new(
        Text(term, TermTable.Name), Text(term, TermTable.Meaning), (ResponsibleSide?)term.NumberOf(TermTable.Responsible))
    {
        Stage = (LeadStage?)term.NumberOf(TermTable.Stage),
        Measure = (TargetMeasure?)term.NumberOf(TermTable.Measure),
        Column = Text(term, TermTable.Column),
        Translations = Translations.ToDictionary(one => one.Language, one => (Text(term, one.Name), Text(term, one.Meaning))),
    };

    private static string Text(Entity term, string column) => term.GetAttributeValue<string>(column) ?? "";
}
