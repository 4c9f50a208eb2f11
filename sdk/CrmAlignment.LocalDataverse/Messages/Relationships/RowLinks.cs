using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Relationships;

/// <summary>The rows that one Associate or Disassociate links.</summary>
internal sealed class RowLinks
{
    private readonly IRequestScope _scope;
    private readonly RelationshipDefinition _definition;
    private readonly Relationship _relationship;
    private readonly EntityReference _target;
    private readonly EntityReferenceCollection _related;

    private RowLinks(IRequestScope scope)
    {
        _scope = scope;
        _relationship = scope.Required<Relationship>("Relationship");
        _definition = scope.Catalog.Relationship(_relationship.SchemaName);
        _target = scope.Required<EntityReference>("Target");
        _related = scope.Required<EntityReferenceCollection>("RelatedEntities");
    }

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The links.</returns>
    public static RowLinks Of(IRequestScope scope) => new(scope);

    /// <summary>Makes the links.</summary>
    public void Add()
    {
        foreach (var related in _related)
        {
            if (_definition is ManyToManyRelationship many)
            {
                Insert(many, related);
            }
            else
            {
                SetLookup((OneToManyRelationship)_definition, related, isRemoval: false);
            }
        }
    }

    /// <summary>Removes the links.</summary>
    public void Remove()
    {
        foreach (var related in _related)
        {
            if (_definition is ManyToManyRelationship many)
            {
                Delete(many, related);
            }
            else
            {
                SetLookup((OneToManyRelationship)_definition, related, isRemoval: true);
            }
        }
    }

    private void Insert(ManyToManyRelationship many, EntityReference related)
    {
        var values = Ends(many, related);
        if (RoleLinks.Concerns(many))
        {
            RoleLinks.RequireGive(_scope, _target, related);
        }
        else
        {
            RequireLink(many, related);
        }

        var table = _scope.Catalog.Table(many.IntersectTable);
        if (_scope.Transaction.Find(table.LogicalName, values, 1).Count > 0)
        {
            throw DataverseFault.Of(DataverseErrorCode.DuplicateRecord, $"Cannot insert duplicate key. {_target.LogicalName} {_target.Id} and {related.LogicalName} {related.Id} are linked through '{many.SchemaName}' already.");
        }

        values[table.PrimaryIdColumn] = Guid.NewGuid();
        LinkEnds.AddType(_scope.Catalog, many, values);
        _scope.Transaction.Insert(table.LogicalName, values);
    }

    private void Delete(ManyToManyRelationship many, EntityReference related)
    {
        var table = _scope.Catalog.Table(many.IntersectTable);
        if (RoleLinks.Concerns(many))
        {
            RoleLinks.RequireTake(_scope, _target, related);
        }
        else
        {
            RequireLink(many, related);
        }

        foreach (var link in _scope.Transaction.Find(table.LogicalName, Ends(many, related)))
        {
            _scope.Transaction.Delete(table.LogicalName, link);
        }
    }

    private Dictionary<string, object?> Ends(ManyToManyRelationship many, EntityReference related)
    {
        var targetIsFirst = many.Table1 == many.Table2
            ? _relationship.PrimaryEntityRole != EntityRole.Referenced
            : many.Table1 == _target.LogicalName;
        var first = targetIsFirst ? _target : related;
        var second = targetIsFirst ? related : _target;
        if (first.LogicalName != many.Table1 || second.LogicalName != many.Table2)
        {
            throw DataverseFault.InvalidArgument($"The relationship '{many.SchemaName}' links '{many.Table1}' and '{many.Table2}', not '{_target.LogicalName}' and '{related.LogicalName}'.");
        }

        return new Dictionary<string, object?>
        {
            [many.Column1] = End(many, many.Column1, first),
            [many.Column2] = End(many, many.Column2, second),
        };
    }

    private object End(ManyToManyRelationship many, string column, EntityReference end)
    {
        var id = RowReader.RequireId(_scope, end);
        RowReader.RequireExists(_scope, end.LogicalName, id);
        return LinkEnds.Value(_scope.Catalog, many, column, new RowReference(end.LogicalName, id));
    }

    // Both ends need the right to be linked. Members of a team share its rights, so that they are as good as written to it.
    private void RequireLink(ManyToManyRelationship many, EntityReference related)
    {
        if (many.IntersectTable == "teammembership")
        {
            Require(_target.LogicalName == "team" ? _target : related, AccessRight.Write);
            return;
        }

        Require(_target, AccessRight.Append);
        Require(related, AccessRight.AppendTo);
    }

    private void Require(EntityReference row, AccessRight right)
    {
        if (_scope.Transaction.Retrieve(row.LogicalName, RowReader.RequireId(_scope, row)) is { } stored)
        {
            _scope.Access.Require(stored, right);
        }
    }

    // On a 1:N relationship the lookup of the child is what links the two: the platform updates it.
    private void SetLookup(OneToManyRelationship one, EntityReference related, bool isRemoval)
    {
        var targetIsParent = one.ReferencedTable == _target.LogicalName
            && (one.ReferencedTable != one.ReferencingTable || _relationship.PrimaryEntityRole != EntityRole.Referencing);
        var parent = targetIsParent ? _target : related;
        var child = targetIsParent ? related : _target;
        if (parent.LogicalName != one.ReferencedTable || child.LogicalName != one.ReferencingTable)
        {
            throw DataverseFault.InvalidArgument($"The relationship '{one.SchemaName}' leads from '{one.ReferencedTable}' to '{one.ReferencingTable}', not between '{_target.LogicalName}' and '{related.LogicalName}'.");
        }

        var change = new Entity(child.LogicalName, RowReader.RequireId(_scope, child));
        change[one.ReferencingColumn] = isRemoval ? null : new EntityReference(parent.LogicalName, RowReader.RequireId(_scope, parent));
        _scope.Service.Update(change);
    }
}
