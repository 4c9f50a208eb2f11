using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>What a lead is called when a message names it.</summary>
public static class LeadName
{
    /// <summary>Full name, else company, else topic, else the id.</summary>
    public static string Of(Guid id, IRecordValues lead) =>
        lead.Value(LeadTable.FullName).AsText
        ?? lead.Value(LeadTable.CompanyName).AsText
        ?? lead.Value(LeadTable.Subject).AsText
        ?? id.ToString("D");
}
