using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Opportunities;

/// <summary>Profit of an opportunity, in its own currency.</summary>
[Columns(OpportunityTable.ActualValue, OpportunityTable.EstimatedValue, OpportunityTable.Cost, OpportunityTable.StateCode)]
public static class OpportunityProfit
{
    private const int Open = 0;

    /// <summary>Actual (or, while open, estimated) revenue less cost; empty without revenue.</summary>
    public static RecordValue Of(IRecordValues opportunity)
    {
        var state = opportunity.Value(OpportunityTable.StateCode).AsChoice ?? Open;
        var revenue = opportunity.Value(OpportunityTable.ActualValue).AsNumber
            ?? (state == Open ? opportunity.Value(OpportunityTable.EstimatedValue).AsNumber : null);
        return RecordValue.Money(revenue - (opportunity.Value(OpportunityTable.Cost).AsNumber ?? 0));
    }
}
