using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Keeps, as a row of crma_assessment, what a set said of a lead when its verdict changed or it passed the gate.</summary>
[Columns(
    LeadTable.Stage,
    LeadTable.StateCode,
    LeadTable.Verdict,
    LeadTable.Score,
    LeadTable.UnmetCriteria,
    LeadTable.AssessedOn,
    LeadTable.CriteriaSetId)]
internal static class AssessmentEvidence
{
    private const int NameLength = 200;

    /// <summary>Writes the row as SYSTEM, so that nobody needs the privilege to make evidence; nothing where no set applies.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="before">The lead before; null when it is created.</param>
    /// <param name="after">The lead after.</param>
    public static void Keep(PluginScope scope, IRecordValues? before, IRecordValues after)
    {
        var set = after.Value(LeadTable.CriteriaSetId);
        if (set.AsId is not { } setId || !(ChangesVerdict(before, after) || PassesGate(before, after)))
        {
            return;
        }

        var assessed = AssessedSet.Recall(scope, setId);
        var verdict = VerdictOf(after) ?? CriteriaVerdict.NoCriteria;
        var row = new Entity(AssessmentTable.LogicalName);
        RecordWriter.WriteInto(row, new ColumnList
        {
            { AssessmentTable.Name, RecordValue.Text(NameOf(assessed, verdict)) },
            { AssessmentTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, scope.Context.PrimaryEntityId) },
            { AssessmentTable.CriteriaSetId, set },
            { AssessmentTable.SetVersion, RecordValue.WholeNumber(assessed.Version) },
            { AssessmentTable.Score, after.Value(LeadTable.Score) },
            { AssessmentTable.Threshold, RecordValue.WholeNumber(assessed.Threshold) },
            { AssessmentTable.Verdict, RecordValue.Choice((int)verdict) },
            { AssessmentTable.UnmetCriteria, after.Value(LeadTable.UnmetCriteria) },
            { AssessmentTable.AssessedOn, RecordValue.DateTime(after.Value(LeadTable.AssessedOn).AsDateTime ?? scope.Now) },
            { AssessmentTable.Stage, after.Value(LeadTable.Stage) },
            { AssessmentTable.JudgedValues, RecordValue.Text(JudgedColumns.Write(after, AskedOfLead.Recall(scope, setId))) },
        });
        OwnWork.Do(scope, () => scope.SystemService.Create(row));
    }

    /// <summary>Whether a save will keep evidence, as far as can be said before it: never no where it will.</summary>
    public static bool MayBeKept(IRecordValues? before, CriteriaVerdict verdict, LeadStage stage) =>
        before is null || VerdictOf(before) != verdict || StoredStage.Of(before) != stage;

    private static string NameOf(AssessedSet assessed, CriteriaVerdict verdict)
    {
        var name = $"{assessed.Name} {assessed.Version}: {verdict}";
        return name.Length <= NameLength ? name : name.Substring(name.Length - NameLength);
    }

    private static bool ChangesVerdict(IRecordValues? before, IRecordValues after) =>
        VerdictOf(after) != (before is null ? null : VerdictOf(before));

    private static bool PassesGate(IRecordValues? before, IRecordValues after) =>
        StoredStage.Of(after) is { } stage
        && stage != (before is null ? null : StoredStage.Of(before))
        && Gate.Guards(stage);

    private static CriteriaVerdict? VerdictOf(IRecordValues lead) => (CriteriaVerdict?)lead.Value(LeadTable.Verdict).AsChoice;
}
