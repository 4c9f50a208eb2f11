using System;
using System.IO;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>Replaces the rows of an organization that is open, all or none.</summary>
internal static class RowImport
{
    /// <summary>Reads a row file and goes on with its rows.</summary>
    /// <param name="store">The organization's data; no job may run meanwhile.</param>
    /// <param name="state">The organization.</param>
    /// <param name="stream">The file.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <returns>How many rows there are.</returns>
    public static long Run(OrganizationStore store, OrganizationState state, Stream stream, IProgress<RowProgress>? progress)
    {
        long rows;
        OrganizationIdentity identity;
        using (var transaction = store.BeginWrite())
        {
            rows = RowFileReader.Read(transaction, stream, progress);
            try
            {
                identity = OrganizationIdentity.Find(transaction) ?? throw Incomplete("It has no organization row.");
            }
            catch (FaultException<OrganizationServiceFault> incomplete)
            {
                throw Incomplete(incomplete.Detail.Message);
            }

            // The file may come from a version that knew fewer tables.
            PrivilegeRows.Ensure(transaction, transaction.Catalog.Tables);
            BasicUserRole.Complete(transaction, identity.AdministratorRoleId);
            AdministratorProfile.Follow(transaction);
            transaction.Commit();
        }

        state.GoOnWith(identity);
        return rows;
    }

    private static RowImportException Incomplete(string problem) =>
        RowImportException.Between(
            problem,
            "Take no row out that every organization has: its own, SYSTEM, the root business unit, the base currency, "
            + "the role System Administrator.");
}
