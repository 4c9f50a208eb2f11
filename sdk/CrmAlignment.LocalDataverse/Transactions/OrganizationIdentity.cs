using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Transactions;

/// <summary>Ids of the rows that every organization has from the start.</summary>
/// <param name="OrganizationId">The organization row.</param>
/// <param name="RootBusinessUnitId">The root business unit.</param>
/// <param name="SystemUserId">The SYSTEM user.</param>
/// <param name="BaseCurrencyId">The base currency.</param>
/// <param name="AdministratorRoleId">The role with every privilege.</param>
internal sealed record OrganizationIdentity(
    Guid OrganizationId,
    Guid RootBusinessUnitId,
    Guid SystemUserId,
    Guid BaseCurrencyId,
    Guid AdministratorRoleId)
{
    /// <summary>The template of the role System Administrator, the same in every organization.</summary>
    public static readonly Guid AdministratorTemplate = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>Finds the rows that every organization has.</summary>
    /// <param name="transaction">The data.</param>
    /// <returns>Their ids; null when there is no organization yet.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">Some of them are there, others not.</exception>
    public static OrganizationIdentity? Find(StoreTransaction transaction)
    {
        if (transaction.Find("organization", new Dictionary<string, object?>(), 1) is not [var organization])
        {
            return null;
        }

        var row = transaction.Retrieve("organization", organization)!;
        var root = First(transaction, "businessunit", new() { ["parentbusinessunitid"] = null });
        var role = First(
            transaction,
            "role",
            new() { ["roletemplateid"] = AdministratorTemplate, ["parentroleid"] = null });
        var user = RowScan.IdIn(row, "systemuserid");
        Require(transaction, "systemuser", user);
        var currency = RowScan.IdIn(row, "basecurrencyid");
        Require(transaction, "transactioncurrency", currency);
        return new OrganizationIdentity(organization, root, user, currency, role);
    }

    private static Guid First(StoreTransaction transaction, string table, Dictionary<string, object?> values) =>
        transaction.Find(table, values, 1) is [var id] ? id : throw Lacks(table);

    private static void Require(StoreTransaction transaction, string table, Guid id)
    {
        if (!transaction.Exists(table, id))
        {
            throw Lacks(table);
        }
    }

    private static Exception Lacks(string table) =>
        DataverseFault.InvalidOperation($"The organization lacks the row of '{table}' that every organization has.");
}
