using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>A specification of who may do what.</summary>
/// <typeparam name="TEnvironment">Where the tests run.</typeparam>
/// <param name="environment">The environment.</param>
public abstract class SecuritySpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    /// <summary>Makes users, teams, units and roles.</summary>
    protected Cast Cast { get; } = new(environment);

    /// <summary>Makes a lead.</summary>
    /// <param name="owner">Its owner; null for the administrator.</param>
    protected EntityReference Lead(EntityReference? owner = null)
    {
        var lead = Row("lead", ("subject", "Row"), ("lastname", "Row"));
        if (owner is not null)
        {
            lead["ownerid"] = owner;
        }

        return new EntityReference("lead", Service.Create(lead));
    }

    /// <summary>Whether a user may do something with rows.</summary>
    /// <param name="request">Does it.</param>
    /// <returns>False when a privilege is missing, or does not reach the rows.</returns>
    protected static bool Passes(Action request)
    {
        try
        {
            request();
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is DataverseErrorCode.PrivilegeDenied or DataverseErrorCode.AccessDenied)
        {
            return false;
        }
    }

    /// <summary>Whether a user may read a lead.</summary>
    /// <param name="user">The user.</param>
    /// <param name="lead">The lead.</param>
    protected bool Reads(EntityReference user, EntityReference lead) => Passes(() => As(user).Retrieve("lead", lead.Id, new ColumnSet("subject")));

    /// <summary>Whether a user may change a lead.</summary>
    /// <param name="user">The user.</param>
    /// <param name="lead">The lead.</param>
    protected bool Writes(EntityReference user, EntityReference lead) => Passes(() => As(user).Update(new Entity("lead", lead.Id) { ["subject"] = "x" }));

    /// <summary>Which of some leads a query of a user finds.</summary>
    /// <param name="user">The user.</param>
    /// <param name="leads">The leads.</param>
    /// <returns>A value for each lead.</returns>
    protected bool[] Finds(EntityReference user, params EntityReference[] leads)
    {
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("leadid", ConditionOperator.In, [.. leads.Select(lead => (object)lead.Id)]);
        var found = As(user).RetrieveMultiple(query).Entities.Select(row => row.Id).ToHashSet();
        return Array.ConvertAll(leads, lead => found.Contains(lead.Id));
    }

    /// <summary>The service of a user.</summary>
    /// <param name="user">The user.</param>
    protected IOrganizationService As(EntityReference user) => Environment.As(user.Id);
}
