using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Addresses;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse;

/// <summary>Writes the rows every organization has, or finds those a database already holds.</summary>
internal static class OrganizationSetup
{
    /// <summary>Prepares an organization.</summary>
    /// <param name="store">The data.</param>
    /// <param name="options">The options.</param>
    /// <returns>Ids of the rows.</returns>
    public static OrganizationIdentity Run(OrganizationStore store, LocalDataverseOptions options)
    {
        using var transaction = store.BeginWrite();
        var identity = OrganizationIdentity.Find(transaction) ?? Create(transaction, options);
        var now = options.TimeProvider.GetUtcNow().UtcDateTime;
        if (BasicUserRole.WasNeverThere(transaction))
        {
            BasicUserRole.Add(transaction, identity.AdministratorRoleId);
        }

        if (store.Image is null)
        {
            CompletePlatformRows(transaction, now, identity.SystemUserId);
        }

        ChangeTrackingPeriod.Expire(transaction, identity.OrganizationId, now);
        transaction.Commit();
        return identity;
    }

    /// <summary>Writes what is missing of the rows that are the same in every organization: all in a new database.</summary>
    /// <param name="transaction">The data.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="systemUserId">Whose rows they are.</param>
    public static void CompletePlatformRows(StoreTransaction transaction, DateTime now, Guid systemUserId)
    {
        PrivilegeRows.Ensure(transaction, transaction.Catalog.Tables);
        BasicUserRole.GrantOnce(transaction);
        AdministratorProfile.Follow(transaction);
        OlderAddresses.CompleteOnce(transaction, now, systemUserId);
    }

    private static OrganizationIdentity Create(StoreTransaction transaction, LocalDataverseOptions options)
    {
        var identity = new OrganizationIdentity(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var now = options.TimeProvider.GetUtcNow().UtcDateTime;
        Insert(transaction, "transactioncurrency", now, identity, new()
        {
            ["transactioncurrencyid"] = identity.BaseCurrencyId,
            ["currencyname"] = options.BaseCurrencyName,
            ["isocurrencycode"] = options.BaseCurrencyCode,
            ["currencysymbol"] = options.BaseCurrencySymbol,
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1m,
        });
        Insert(transaction, "businessunit", now, identity, new()
        {
            ["businessunitid"] = identity.RootBusinessUnitId,
            ["name"] = options.OrganizationName,
            ["isdisabled"] = false,
        });
        Insert(transaction, "systemuser", now, identity, new()
        {
            ["systemuserid"] = identity.SystemUserId,
            ["businessunitid"] = new RowReference("businessunit", identity.RootBusinessUnitId),
            ["lastname"] = "SYSTEM",
            ["fullname"] = "SYSTEM",
            ["domainname"] = "SYSTEM",
            ["isdisabled"] = false,
        });
        Insert(transaction, "organization", now, identity, new()
        {
            ["organizationid"] = identity.OrganizationId,
            ["name"] = options.OrganizationName,
            ["basecurrencyid"] = new RowReference("transactioncurrency", identity.BaseCurrencyId),
            ["languagecode"] = options.BaseLanguage,
            ["systemuserid"] = identity.SystemUserId,
            ["plugintracelogsetting"] = (int)options.TraceLevel,
            ["oobpricecalculationenabled"] = true,
            ["discountcalculationmethod"] = 0,
        });
        CreateAdministratorRole(transaction, now, identity);
        BasicUserRole.Add(transaction, identity.AdministratorRoleId);
        return identity;
    }

    private static void CreateAdministratorRole(StoreTransaction transaction, DateTime now, OrganizationIdentity identity)
    {
        Insert(transaction, "role", now, identity, new()
        {
            ["roleid"] = identity.AdministratorRoleId,
            ["name"] = "System Administrator",
            ["businessunitid"] = new RowReference("businessunit", identity.RootBusinessUnitId),
            ["parentrootroleid"] = new RowReference("role", identity.AdministratorRoleId),
            ["roletemplateid"] = OrganizationIdentity.AdministratorTemplate,
        });
        Insert(transaction, "systemuserroles", now, identity, new()
        {
            ["systemuserroleid"] = Guid.NewGuid(),
            ["systemuserid"] = identity.SystemUserId,
            ["roleid"] = identity.AdministratorRoleId,
        });
    }

    // Columns that a table lacks are left out: the tables are data, and may be cut down.
    private static void Insert(
        StoreTransaction transaction,
        string tableName,
        DateTime now,
        OrganizationIdentity identity,
        Dictionary<string, object?> values)
    {
        var table = transaction.Catalog.Table(tableName);
        values["createdon"] = now;
        values["modifiedon"] = now;
        values["createdby"] = new RowReference("systemuser", identity.SystemUserId);
        values["modifiedby"] = new RowReference("systemuser", identity.SystemUserId);
        values["organizationid"] = table.FindColumn("organizationid") is { IsReference: true }
            ? new RowReference("organization", identity.OrganizationId)
            : identity.OrganizationId;
        if (table.FindColumn("statecode") is { Choice: { Options.Length: > 0 } states }
            && table.FindColumn("statuscode")?.Choice is { } reasons)
        {
            values["statecode"] = states.Options[0].Value;
            values["statuscode"] = StateRules.DefaultStatus(states, reasons, states.Options[0].Value);
        }

        foreach (var name in new List<string>(values.Keys))
        {
            if (table.FindColumn(name) is null)
            {
                values.Remove(name);
            }
        }

        transaction.Insert(tableName, values);
    }
}
