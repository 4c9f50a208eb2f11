using System;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>One cell that is being tried: a row, and who acts on it.</summary>
/// <param name="World">The organization.</param>
/// <param name="Kind">The kind of row.</param>
/// <param name="Row">The row; of a way that creates one, the id is empty.</param>
/// <param name="Actor">Who acts.</param>
internal sealed record Cell(PathWorld World, RowKind Kind, EntityReference Row, Actor Actor)
{
    /// <summary>The service of who acts.</summary>
    public IOrganizationService Service => World.As(Actor);

    /// <summary>What the preparation of the way made: another row, user or unit.</summary>
    public EntityReference Other { get; set; } = new();

    /// <summary>A change of the row that matters.</summary>
    public Entity Change()
    {
        var change = Kind.Change(World);
        change.Id = Row.Id;
        return change;
    }

    /// <summary>The row in another state.</summary>
    public Entity InState((int State, int Status) state) => new(Row.LogicalName, Row.Id)
    {
        ["statecode"] = new OptionSetValue(state.State),
        ["statuscode"] = new OptionSetValue(state.Status),
    };

    /// <summary>The row above.</summary>
    public EntityReference Above() => World.Admin
        .Retrieve(Row.LogicalName, Row.Id, new ColumnSet(Kind.Above!.Column))
        .GetAttributeValue<EntityReference>(Kind.Above.Column);

    /// <summary>A new row of the table above.</summary>
    public EntityReference NewAbove() => new(Kind.Above!.Table, World.Admin.Create(Kind.Above.Draft(World)));

    /// <summary>The relationship to the row above.</summary>
    public Relationship ToAbove() => World.RelationshipOf(Kind.Above!.Table, Kind.Table, Kind.Above.Column);

    /// <summary>A row above that is not stored yet, with the draft of a row below.</summary>
    public Entity DraftWithRelated()
    {
        var draft = Kind.Draft(World);
        draft.Attributes.Remove(Kind.Above!.Column);
        var above = Kind.Above.Draft(World);
        var relationship = ToAbove();

        // A row above of the same table would be above and below at once.
        relationship.PrimaryEntityRole = Kind.Above.Table == Kind.Table ? EntityRole.Referenced : null;
        above.RelatedEntities[relationship] = new EntityCollection([draft]) { EntityName = Kind.Table };
        return above;
    }

    /// <summary>
    /// Gives the row to a new user of a unit, as the administrator does. A row that is not given away stays with its owner, who is
    /// the one to move then.
    /// </summary>
    public EntityReference GiveToNewOwner(Guid? unit = null)
    {
        var owner = World.User("Olga", unit);
        try
        {
            World.Admin.Execute(new AssignRequest { Target = Row, Assignee = owner });
            return owner;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return World.Admin.Retrieve(Row.LogicalName, Row.Id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid");
        }
    }
}
