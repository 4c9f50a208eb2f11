using System;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Tests.Playbooks;

/// <summary>Playbooks as people write them.</summary>
internal static class PlaybookRows
{
    public static RecordSnapshot Of(params (string Column, RecordValue Value)[] values) => values.Aggregate(
        new RecordSnapshot()
            .Set(PlaybookTable.Name, RecordValue.Text("On offer"))
            .Set(PlaybookTable.Code, RecordValue.Text("on-offer"))
            .Set(PlaybookTable.Version, RecordValue.WholeNumber(1))
            .Set(PlaybookTable.Priority, RecordValue.WholeNumber(10)),
        (row, value) => row.Set(value.Column, value.Value));

    public static (string Column, RecordValue Value) Stage(LeadStage stage) => (PlaybookTable.Stage, RecordValue.Choice((int)stage));

    public static (string Column, RecordValue Value) Offered(HandoverOutcome outcome) => (PlaybookTable.HandoverOutcome, RecordValue.Choice((int)outcome));

    public static (string Column, RecordValue Value) Number(string column, int number) => (column, RecordValue.WholeNumber(number));

    public static PlaybookStep[] Steps(int count) =>
        [.. Enumerable.Range(1, count).Select(at => new PlaybookStep(at, "Step " + at, ResponsibleSide.Sales, null, 8, ""))];

    public static ActivePlaybook Active(string code, int priority, params (string Column, RecordValue Value)[] situation) =>
        new(Guid.NewGuid(), code, "Playbook " + code, 1, priority, new Situation(Of(situation)).Region);
}
