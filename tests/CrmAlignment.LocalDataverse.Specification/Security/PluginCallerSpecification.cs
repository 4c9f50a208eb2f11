using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-a-user: a plug-in's service acts with the privileges of the user it is made for.</summary>
[Capability("Security", "Plug-ins")]
public abstract class PluginCallerSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Service_for_a_user_has_that_users_privileges_and_that_of_SYSTEM_all()
    {
        var cast = new Cast(Environment);
        var (caller, other) = (cast.User(), cast.User());
        cast.Grant(caller, ("prvCreateLead", PrivilegeDepth.Global), ("prvReadLead", PrivilegeDepth.Global));
        cast.Grant(other, ("prvReadContact", PrivilegeDepth.Basic));
        var contact = Create("contact", ("lastname", "Other's"), ("ownerid", other));
        var (asCaller, asOther, asSystem) = (true, false, false);
        Plugins.Step("Create", "lead", 10, services =>
        {
            asCaller = Reads(ServiceOf(services, ContextOf(services).UserId), contact);
            asOther = Reads(ServiceOf(services, other.Id), contact);
            asSystem = Reads(ServiceOf(services, null), contact);
        });

        Environment.As(caller.Id).Create(Row("lead", ("subject", "x"), ("lastname", "y")));

        Assert.Equal((false, true, true), (asCaller, asOther, asSystem));
    }

    [SkippableFact]
    public void Row_that_a_plugin_creates_for_a_user_belongs_to_that_user()
    {
        var cast = new Cast(Environment);
        var other = cast.User();
        cast.Grant(other, ("prvCreateContact", PrivilegeDepth.Basic), ("prvReadContact", PrivilegeDepth.Basic));
        var contact = Guid.Empty;
        Plugins.Step("Create", "lead", 40, services => contact = ServiceOf(services, other.Id).Create(Row("contact", ("lastname", "Mine"))));

        Lead();

        Assert.Equal(other.Id, Read("contact", contact).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableFact]
    public void Role_given_inside_a_transaction_counts_for_the_rest_of_it()
    {
        var cast = new Cast(Environment);
        var user = cast.User();
        var role = cast.CopyFor(user, cast.Role(("prvReadContact", PrivilegeDepth.Global)));
        var contact = Create("contact", ("lastname", "Any"));
        var after = false;
        Plugins.Step("Create", "lead", 40, services =>
        {
            ServiceOf(services, null).Associate("systemuser", user.Id, Cast.RolesOf(user), [role]);
            after = Reads(ServiceOf(services, user.Id), contact);
        });

        Lead();

        Assert.True(after);
    }

    private static bool Reads(IOrganizationService service, Guid contact)
    {
        try
        {
            return service.Retrieve("contact", contact, new ColumnSet("lastname")).Contains("lastname");
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == DataverseErrorCode.PrivilegeDenied)
        {
            return false;
        }
    }
}

public sealed class PluginCallersInMemory(InMemoryEnvironment environment) : PluginCallerSpecification<InMemoryEnvironment>(environment);

public sealed class PluginCallersOnFile(FileEnvironment environment) : PluginCallerSpecification<FileEnvironment>(environment);

public sealed class PluginCallersLive(LiveEnvironment environment) : PluginCallerSpecification<LiveEnvironment>(environment);

public sealed class PluginCallersOverHttp(OverHttpEnvironment environment) : PluginCallerSpecification<OverHttpEnvironment>(environment);
