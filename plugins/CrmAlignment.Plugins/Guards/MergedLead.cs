using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Guards;

/// <summary>The lookup of a derived row to a lead that may be merged.</summary>
[Columns(AssessmentTable.LeadId)]
internal static class MergedLead;
