using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>All rows of an owner.</summary>
internal static class OwnedRows
{
    /// <summary>
    /// Gives all rows of an owner to another one, each by Assign as the caller: its steps run for each row, and the caller needs its
    /// privileges (no page says which steps run; the privileges of Assign are listed with ReassignObjectsSystemUser,
    /// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334290(v=crm.8)).
    /// </summary>
    /// <param name="scope">The request.</param>
    /// <param name="owner">The present owner.</param>
    /// <param name="heir">The new owner.</param>
    public static void Reassign(IRequestScope scope, EntityReference owner, EntityReference heir)
    {
        if (owner.LogicalName == heir.LogicalName && owner.Id == heir.Id)
        {
            return;
        }

        var former = new RowReference(owner.LogicalName, owner.Id);
        var key = new Dictionary<string, object?> { ["ownerid"] = former };
        foreach (var table in scope.Catalog.Tables.Where(table => table.IsUserOwned && table.LogicalName != "activitypointer").ToList())
        {
            foreach (var id in scope.Transaction.Find(table.LogicalName, key).ToList())
            {
                // The cascade of a row before it may have taken this one along.
                if (Equals(scope.Transaction.Retrieve(table.LogicalName, id)?["ownerid"], former))
                {
                    scope.Service.Execute(new AssignRequest { Target = new EntityReference(table.LogicalName, id), Assignee = heir });
                }
            }
        }
    }
}
