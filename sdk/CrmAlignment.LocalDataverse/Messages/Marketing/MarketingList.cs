using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// A static marketing list whose members a request changes. The rights that it asks for:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334794(v=crm.8).
/// </summary>
/// <param name="scope">The request.</param>
/// <param name="list">The row of the list.</param>
internal sealed class MarketingList(IRequestScope scope, StoredRow list)
{
    private const string Members = "listmember";

    /// <summary>The list that a parameter names, for who may see it and add to it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parameter">The parameter with the id of the list.</param>
    /// <returns>The list.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The list does not exist, is dynamic or is locked.</exception>
    public static MarketingList ToChange(IRequestScope scope, string parameter)
    {
        var list = Readable(scope, parameter);
        scope.Access.Require(list, AccessRight.AppendTo);
        if (list["lockstatus"] is true)
        {
            throw DataverseFault.InvalidOperation($"The list {list.Id} is locked. Unlock it (lockstatus) before you change its members.");
        }

        return new MarketingList(scope, list);
    }

    /// <summary>The list that a parameter names, for who may see it.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parameter">The parameter with the id of the list.</param>
    /// <returns>The list.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The list does not exist, or is dynamic.</exception>
    public static MarketingList ToRead(IRequestScope scope, string parameter) => new(scope, Readable(scope, parameter));

    /// <summary>What a request with the id of a list is about.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameter">The parameter with the id of the list.</param>
    /// <returns>The list.</returns>
    public static EntityReference? Of(OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is Guid id ? new EntityReference("list", id) : null;

    /// <summary>Adds a member; one that is in the list already stays.</summary>
    /// <param name="memberId">The account, contact or lead.</param>
    /// <returns>Id of the listmember row.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">No row of the list's table has the id, or the caller may not add it.</exception>
    public Guid Add(Guid memberId)
    {
        var member = scope.Transaction.Retrieve(MemberTable, memberId)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(MemberTable).SchemaName, memberId);
        scope.Access.Require(member, AccessRight.Read);
        scope.Access.Require(member, AccessRight.Append);
        var link = Link(memberId);
        if (scope.Transaction.Find(Members, link, 1) is [var known])
        {
            return known;
        }

        link["listmemberid"] = Guid.CreateVersion7(scope.Clock.GetUtcNow());
        link["entitytype"] = list["createdfromcode"];
        scope.Transaction.Insert(Members, link);
        return (Guid)link["listmemberid"]!;
    }

    /// <summary>Takes a member out; who is not in the list is no matter.</summary>
    /// <param name="memberId">The account, contact or lead.</param>
    public void Remove(Guid memberId)
    {
        foreach (var link in scope.Transaction.Find(Members, Link(memberId)))
        {
            scope.Transaction.Delete(Members, link);
        }
    }

    /// <summary>Adds the members of another list.</summary>
    /// <param name="source">The other list.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The lists have members of different tables.</exception>
    public void AddAllOf(MarketingList source)
    {
        if (source.MemberTable != MemberTable)
        {
            throw DataverseFault.InvalidArgument(
                $"The members of one list are rows of '{source.MemberTable}', those of the other of '{MemberTable}'.");
        }

        foreach (var link in scope.Transaction.Find(Members, new Dictionary<string, object?> { ["listid"] = source.Reference }))
        {
            Add(((RowReference)scope.Transaction.Retrieve(Members, link, ["entityid"])!["entityid"]!).Id);
        }
    }

    private RowReference Reference => new("list", list.Id);

    private string MemberTable => list["createdfromcode"] switch
    {
        1 => "account",
        2 => "contact",
        4 => "lead",
        var other => throw DataverseFault.InvalidOperation($"The list {list.Id} is for no known table (createdfromcode {other})."),
    };

    private Dictionary<string, object?> Link(Guid memberId) => new(StringComparer.Ordinal)
    {
        ["listid"] = Reference,
        ["entityid"] = new RowReference(MemberTable, memberId),
    };

    private static StoredRow Readable(IRequestScope scope, string parameter)
    {
        var id = scope.Required<Guid>(parameter);
        var list = scope.Transaction.Retrieve("list", id) ?? throw DataverseFault.ObjectDoesNotExist("List", id);
        scope.Access.Require(list, AccessRight.Read);
        return list["type"] is not true
            ? list
            : throw DataverseFault.InvalidOperation($"The list {id} is dynamic: its members follow from its query and are not listed one by one.");
    }
}
