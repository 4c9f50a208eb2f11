using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// The columns that a stage brings with it. The dates of becoming marketing qualified, sales ready and sales accepted are of the first
/// time and stay; those that a jump leaves out get the same instant, so that each layer of the funnel contains the next.
/// </summary>
internal static class StageWrites
{
    private static readonly LeadStage[] Layers = [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.SalesAccepted, LeadStage.Qualified];

    public static IReadOnlyList<ColumnValue> Of(LeadBefore? before, bool enters, LeadStage after, int state, DateTime nowUtc)
    {
        var writes = new ColumnList();
        if (!enters)
        {
            // A lead older than the product: its stage becomes known, its dates stay unknown.
            writes.AddIf(before?.Stage is null, LeadTable.Stage, RecordValue.Choice((int)after));
            return writes;
        }

        var now = RecordValue.DateTime(nowUtc);
        writes.Add(LeadTable.Stage, RecordValue.Choice((int)after));
        writes.Add(LeadTable.StageChangedOn, now);
        AddLayers(writes, before ?? new LeadBefore(), Array.IndexOf(Layers, after), now);
        writes.AddIf(after == LeadStage.Nurture, LeadTable.NurturedOn, now);
        writes.AddIf(after == LeadStage.Disqualified, LeadTable.DisqualifiedOn, now);
        writes.AddIf(after == LeadStage.Qualified, LeadTable.QualifiedOn, now);
        var isReopened = state != LeadStates.Disqualified && before?.DisqualifiedOn is not null;
        writes.AddIf(isReopened, LeadTable.DisqualifiedOn, RecordValue.Empty);
        writes.AddIf(isReopened, LeadTable.RejectionReasonId, RecordValue.Empty);
        writes.AddIf(isReopened, LeadTable.ExcludedFromKpis, RecordValue.TwoOptions(false));
        writes.AddIf(state != LeadStates.Qualified && before?.QualifiedOn is not null, LeadTable.QualifiedOn, RecordValue.Empty);
        return writes;
    }

    private static void AddLayers(ColumnList writes, LeadBefore before, int reached, RecordValue now)
    {
        writes.AddIf(reached >= 0 && before.MarketingQualifiedOn is null, LeadTable.MarketingQualifiedOn, now);
        writes.AddIf(reached >= 1 && before.SalesReadyOn is null, LeadTable.SalesReadyOn, now);
        writes.AddIf(reached >= 2 && before.SalesAcceptedOn is null, LeadTable.SalesAcceptedOn, now);
    }
}
