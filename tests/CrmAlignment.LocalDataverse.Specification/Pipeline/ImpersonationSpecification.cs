using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-a-user.</summary>
[Capability("Pipeline", "Impersonation")]
public abstract class ImpersonationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Step_acts_as_the_caller()
    {
        var me = ((Microsoft.Crm.Sdk.Messages.WhoAmIResponse)Service.Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest())).UserId;
        Plugins.Step("Create", "lead", 20, "note {User} {Initiating} {Who}");

        Lead();

        Assert.Equal([$"{me} {me} {me}"], Plugins.Notes);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Step_that_is_registered_for_another_user_acts_as_that_user(bool isAsynchronous)
    {
        var (caller, other) = (User("Caller", isAdministrator: true), User("Other", isAdministrator: true));
        Plugins.Step(
            "Create",
            "lead",
            40,
            "note {User} {Initiating} {Who}",
            new StepSettings { ImpersonatingUserId = other, IsAsynchronous = isAsynchronous });

        Environment.As(caller).Create(Row("lead", ("subject", "x"), ("lastname", "Byron")));
        Environment.FinishJobs();

        Assert.Equal([$"{other} {caller} {other}"], Plugins.Notes);
    }

    [SkippableFact]
    public void Operation_itself_stays_the_callers()
    {
        var (caller, other) = (User("Caller", isAdministrator: true), User("Other", isAdministrator: true));
        Plugins.Step("Create", "lead", 20, "set companyname Impersonated", new StepSettings { ImpersonatingUserId = other });

        var lead = Environment.As(caller).Create(Row("lead", ("subject", "x"), ("lastname", "Byron")));

        Assert.Equal(caller, ((EntityReference)Read("lead", lead, "createdby")["createdby"]).Id);
    }

    [SkippableFact]
    public void Plugin_may_act_as_the_step_the_caller_the_system_or_any_user()
    {
        var (caller, other, third) = (User("Caller", isAdministrator: true), User("Other", isAdministrator: true), User("Third"));
        var system = Environment.RequireLocal("SYSTEM's id").Organization.SystemUserId;
        Plugins.Step(
            "Create",
            "lead",
            40,
            $"as step\nnote {{Who}}\nas initiating\nnote {{Who}}\nas system\nnote {{Who}}\nas {third}\nnote {{Who}}\nas "
            + $"{Guid.Empty}\nnote {{Who}}",
            new StepSettings { ImpersonatingUserId = other });

        Environment.As(caller).Create(Row("lead", ("subject", "x"), ("lastname", "Byron")));

        Assert.Equal([$"{other}", $"{caller}", $"{system}", $"{third}", $"{other}"], Plugins.Notes);
    }

    [SkippableFact]
    public void Service_for_a_user_has_the_privileges_of_that_user()
    {
        var poor = User("Poor");
        Plugins.Step("Create", "lead", 40, $"as {poor}\ncreate account name=Forbidden");

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => Lead()).ErrorCode);
    }

    [Fact]
    public void Service_for_a_user_who_does_not_exist_faults()
    {
        Plugins.Step("Create", "lead", 40, $"as {Guid.NewGuid()}\ncreate account name=Nobody");

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Lead()).ErrorCode);
    }
}

public sealed class ImpersonationInMemory(InMemoryEnvironment environment) : ImpersonationSpecification<InMemoryEnvironment>(environment);

public sealed class ImpersonationOnFile(FileEnvironment environment) : ImpersonationSpecification<FileEnvironment>(environment);

public sealed class ImpersonationLive(LiveEnvironment environment) : ImpersonationSpecification<LiveEnvironment>(environment);

public sealed class ImpersonationOverHttp(OverHttpEnvironment environment) : ImpersonationSpecification<OverHttpEnvironment>(environment);
