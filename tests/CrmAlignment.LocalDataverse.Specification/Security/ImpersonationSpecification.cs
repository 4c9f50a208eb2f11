using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user: one user acts on behalf of another.</summary>
[Capability("Security", "Acting for another user")]
public abstract class ImpersonationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "a connection acts for others by a property of its own";

    [SkippableFact]
    public void Rows_tell_of_both_and_a_later_change_by_one_user_of_that_user_alone()
    {
        var (user, caller) = Users(("prvCreateLead", "prvReadLead"), ("prvCreateLead", "prvReadLead"));

        var lead = As(user, caller).Create(Row("lead", ("subject", "x"), ("lastname", "y")));

        var made = Read("lead", lead, "createdby", "createdonbehalfby", "modifiedby", "modifiedonbehalfby");
        Assert.Equal((user, caller, user, caller), (Id(made, "createdby"), Id(made, "createdonbehalfby"), Id(made, "modifiedby"), Id(made, "modifiedonbehalfby")));
        Service.Update(new Entity("lead", lead) { ["subject"] = "z" });
        var changed = Read("lead", lead, "createdonbehalfby", "modifiedonbehalfby");
        Assert.Equal((caller, null), (Id(changed, "createdonbehalfby"), Id(changed, "modifiedonbehalfby")));
    }

    [SkippableFact]
    public void What_one_of_them_may_not_is_refused()
    {
        var (user, caller) = Users(("prvReadLead", "prvReadLead"), ("prvCreateLead", "prvReadLead"));
        var lead = Row("lead", ("subject", "x"), ("lastname", "y"));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => As(user, caller).Create(lead)).ErrorCode);
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => As(caller, user).Create(lead)).ErrorCode);
        Assert.NotEqual(Guid.Empty, Environment.As(caller).Create(lead));
    }

    [SkippableFact]
    public void Who_lacks_the_privilege_to_act_for_another_is_refused()
    {
        var cast = new Cast(Environment);
        var (user, caller) = (cast.User(), cast.User());
        cast.Grant(caller, ("prvReadLead", PrivilegeDepth.Global));

        var fault = Fault(() => As(user.Id, caller.Id).Execute(new WhoAmIRequest()));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvActOnBehalfOfAnotherUser", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Plugin_runs_as_the_user_and_is_told_who_logged_on()
    {
        var (user, caller) = Users(("prvCreateLead", "prvReadLead"), ("prvCreateLead", "prvReadLead"));
        var told = (Guid.Empty, Guid.Empty, Guid.Empty);
        Plugins.Step("Create", "lead", 20, services =>
        {
            var context = (IPluginExecutionContext6)ContextOf(services);
            told = (context.UserId, context.InitiatingUserId, context.AuthenticatedUserId);
        });

        As(user, caller).Create(Row("lead", ("subject", "x"), ("lastname", "y")));

        Assert.Equal((user, user, caller), told);
    }

    [SkippableFact]
    public void Job_that_would_run_with_more_than_both_may_is_refused()
    {
        var (user, caller) = Users(("prvReadLead", "prvBulkDelete"), ("prvReadLead", "prvBulkDelete"));
        var merge = new OrganizationRequest("Merge");

        var fault = Fault(() => As(user, caller).Execute(new OrganizationRequest("ExecuteAsync") { ["Request"] = merge }));

        Assert.Contains("on behalf of another user", fault.Message, StringComparison.Ordinal);
    }

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    private IOrganizationService As(Guid user, Guid caller) => Environment.RequireLocal(Reason).Organization.ServiceFor(user, caller);

    private (Guid User, Guid Caller) Users((string First, string Second) ofUser, (string First, string Second) ofCaller)
    {
        var cast = new Cast(Environment);
        var (user, caller) = (cast.User(), cast.User());
        cast.Grant(user, (ofUser.First, PrivilegeDepth.Global), (ofUser.Second, PrivilegeDepth.Global), ("prvActOnBehalfOfAnotherUser", PrivilegeDepth.Global));
        cast.Grant(caller, (ofCaller.First, PrivilegeDepth.Global), (ofCaller.Second, PrivilegeDepth.Global), ("prvActOnBehalfOfAnotherUser", PrivilegeDepth.Global));
        return (user.Id, caller.Id);
    }
}

public sealed class ImpersonationInMemory(InMemoryEnvironment environment) : ImpersonationSpecification<InMemoryEnvironment>(environment);

public sealed class ImpersonationOnFile(FileEnvironment environment) : ImpersonationSpecification<FileEnvironment>(environment);

public sealed class ImpersonationLive(LiveEnvironment environment) : ImpersonationSpecification<LiveEnvironment>(environment);

public sealed class ImpersonationOverHttp(OverHttpEnvironment environment) : ImpersonationSpecification<OverHttpEnvironment>(environment);
