using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>A row, the template of an access team, and the user whom a request adds to that team or removes from it.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/use-access-teams-owner-teams-collaborate-share-information.
/// The caller needs the right to share the row, and on it every right that the template gives; the user privileges for them, and to read.
/// </remarks>
internal sealed class RecordTeam
{
    private readonly IRequestScope _scope;
    private readonly StoredRow _row;
    private readonly StoredRow _template;
    private readonly StoredRow _user;

    private RecordTeam(IRequestScope scope, StoredRow row, StoredRow template, StoredRow user)
    {
        _scope = scope;
        _row = row;
        _template = template;
        _user = user;
    }

    private int Mask => _template["defaultaccessrightsmask"] as int? ?? 0;

    private RowReference Record => new(_row.Table.LogicalName, _row.Id);

    /// <summary>Reads a request, and refuses one that the caller may not send.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The team that it is about.</returns>
    public static RecordTeam Of(IRequestScope scope)
    {
        var record = scope.Required<EntityReference>("Record");
        var id = RowReader.RequireId(scope, record);
        var (templateId, userId) = (scope.Required<Guid>("TeamTemplateId"), scope.Required<Guid>("SystemUserId"));
        var team = new RecordTeam(
            scope,
            scope.Transaction.Retrieve(record.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(record.LogicalName).SchemaName, id),
            scope.Transaction.Retrieve("teamtemplate", templateId) ?? throw DataverseFault.ObjectDoesNotExist("TeamTemplate", templateId),
            scope.Transaction.Retrieve("systemuser", userId) ?? throw DataverseFault.ObjectDoesNotExist("SystemUser", userId));
        team.Require();
        return team;
    }

    /// <summary>Adds the user; the team is made with its first one.</summary>
    /// <returns>Id of the team.</returns>
    public Guid Add()
    {
        RequirePrivileges();
        var team = AccessTeams.Find(_scope.Transaction, Record, _template.Id) ?? Create();
        AccessTeams.Join(_scope.Transaction, team, _user.Id);
        return team;
    }

    /// <summary>Removes the user; the team stays, without members at last.</summary>
    /// <returns>Id of the team; empty when there is none.</returns>
    public Guid Remove()
    {
        if (AccessTeams.Find(_scope.Transaction, Record, _template.Id) is not { } team)
        {
            return Guid.Empty;
        }

        foreach (var membership in _scope.Transaction.Find("teammembership", AccessTeams.Membership(team, _user.Id)))
        {
            _scope.Transaction.Delete("teammembership", membership);
        }

        return team;
    }

    private void Require()
    {
        if (!_row.Table.HasAccessTeams || _template["objecttypecode"] is not int code || code != _row.Table.ObjectTypeCode)
        {
            throw DataverseFault.InvalidOperation(
                $"The team template {_template.Id} is not for rows of '{_row.Table.LogicalName}', or the table is not enabled for access teams.");
        }

        _scope.Access.Require(_row, AccessRight.Share);
        foreach (var right in Rights())
        {
            _scope.Access.Require(_row, right);
        }

        _scope.Access.Require(_user, AccessRight.Read);
    }

    private void RequirePrivileges()
    {
        if (_scope.Security.IsSystem(_user.Id))
        {
            return;
        }

        var user = _scope.Security.Require(_user.Id, _scope.Execution);
        foreach (var right in Rights())
        {
            if (!user.IsAdministrator && !user.Privileges.ContainsKey(PrivilegeNames.Of(right, _row.Table)))
            {
                throw DataverseFault.InvalidOperation(
                    "You can't add the user to the access team because the user doesn't have sufficient privileges on the entity.");
            }
        }
    }

    private IEnumerable<AccessRight> Rights()
    {
        yield return AccessRight.Read;
        foreach (var right in Enum.GetValues<AccessRight>())
        {
            if (right != AccessRight.Read && (Mask & (int)right) != 0)
            {
                yield return right;
            }
        }
    }

    private Guid Create()
    {
        var team = _scope.SystemService.Create(new Entity("team")
        {
            ["name"] = $"{_row.Id}+{_template.Id}",
            ["teamtype"] = new OptionSetValue(AccessTeams.Access),
            ["systemmanaged"] = true,
            ["teamtemplateid"] = new EntityReference("teamtemplate", _template.Id),
            ["regardingobjectid"] = new EntityReference(_row.Table.LogicalName, _row.Id),
            ["administratorid"] = new EntityReference("systemuser", _scope.UserId),
            ["businessunitid"] = new EntityReference("businessunit", Unit()),
        });
        AccessTeams.Share(_scope, Record, team, Mask);
        return team;
    }

    private Guid Unit() => _row["owningbusinessunit"] is RowReference unit ? unit.Id : _scope.Organization.RootBusinessUnitId;
}
