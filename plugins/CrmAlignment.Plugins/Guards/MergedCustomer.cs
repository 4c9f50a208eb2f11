using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Guards;

/// <summary>The lookups of a derived row to customers that may be merged.</summary>
[Columns(KpiFactTable.AccountId, KpiFactTable.ContactId)]
internal static class MergedCustomer;
