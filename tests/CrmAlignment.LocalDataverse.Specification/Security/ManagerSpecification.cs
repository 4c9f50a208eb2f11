using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeparentrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentsystemuserrequest.
/// </summary>
[Capability("Security", "Managers")]
public abstract class ManagerSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void SetParentSystemUser_gives_a_user_another_manager()
    {
        var (user, manager) = (Cast.User(), Cast.User());

        Service.Execute(new SetParentSystemUserRequest { UserId = user.Id, ParentId = manager.Id, KeepChildUsers = true });

        Assert.Equal(manager.Id, ManagerOf(user));
    }

    [SkippableFact]
    public void SetParentSystemUser_that_takes_users_away_is_refused_by_name()
    {
        Environment.RequireLocal("no page says what becomes of the users below");
        var (user, manager) = (Cast.User(), Cast.User());

        var fault = Fault(() => Service.Execute(new SetParentSystemUserRequest { UserId = user.Id, ParentId = manager.Id }));

        Assert.Contains("KeepChildUsers", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void RemoveParent_takes_the_manager_from_a_user_and_leaves_the_rows()
    {
        var (user, manager) = (Cast.User(), Cast.User());
        var lead = Lead(user);
        Service.Update(new Entity("systemuser", user.Id) { ["parentsystemuserid"] = manager });

        Service.Execute(new RemoveParentRequest { Target = user });

        Assert.Null(ManagerOf(user));
        Assert.Equal(user.Id, Read("lead", lead.Id).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableFact]
    public void RemoveParent_is_of_users_alone()
    {
        var account = CreateReference("account", ("name", "A"));

        Assert.Equal(DataverseErrorCode.MessageNotOfTable, Fault(() => Service.Execute(new RemoveParentRequest { Target = account })).ErrorCode);
    }

    [SkippableFact]
    public void RemoveParent_needs_the_right_to_write_users()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg328265(v=crm.6): prvWriteUser.
        var (user, caller) = (Cast.User(), Cast.User());
        Cast.Grant(caller, ("prvReadUser", PrivilegeDepth.Global));

        var fault = Fault(() => As(caller).Execute(new RemoveParentRequest { Target = user }));

        Assert.Contains("prvWriteUser", fault.Message, StringComparison.Ordinal);
    }

    private Guid? ManagerOf(EntityReference user) => Read("systemuser", user.Id).GetAttributeValue<EntityReference>("parentsystemuserid")?.Id;
}

public sealed class ManagersInMemory(InMemoryEnvironment environment) : ManagerSpecification<InMemoryEnvironment>(environment);

public sealed class ManagersOnFile(FileEnvironment environment) : ManagerSpecification<FileEnvironment>(environment);

public sealed class ManagersLive(LiveEnvironment environment) : ManagerSpecification<LiveEnvironment>(environment);

public sealed class ManagersOverHttp(OverHttpEnvironment environment) : ManagerSpecification<OverHttpEnvironment>(environment);
