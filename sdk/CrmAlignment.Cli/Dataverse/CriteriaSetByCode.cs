using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Finds a criteria set as people name it at a prompt: CODE for its newest version, or CODE:VERSION.</summary>
internal static class CriteriaSetByCode
{
    /// <summary>Reads the set.</summary>
    /// <param name="service">Acts in the organization.</param>
    /// <param name="code">Code, in any case, or code and version.</param>
    /// <param name="columns">Columns that are read of it.</param>
    /// <exception cref="InputException">There is none, or the caller may not see it.</exception>
    public static Entity Find(IOrganizationService service, string code, params string[] columns)
    {
        var end = code.LastIndexOf(':');
        var isVersioned = int.TryParse(code[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && end > 0;
        var query = new QueryExpression(CriteriaSetTable.LogicalName) { ColumnSet = new ColumnSet([CriteriaSetTable.Version, .. columns]), TopCount = 1 };
        query.Criteria.AddCondition(CriteriaSetTable.Code, ConditionOperator.Equal, isVersioned ? code[..end] : code);
        if (isVersioned)
        {
            query.Criteria.AddCondition(CriteriaSetTable.Version, ConditionOperator.Equal, version);
        }

        query.AddOrder(CriteriaSetTable.Version, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new InputException("--set", $"There is no criteria set \"{code}\" there.", "Give the code of a criteria set, or CODE:VERSION.");
    }
}
