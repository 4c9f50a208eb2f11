using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Users;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveusersettingssystemuserrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.updateusersettingssystemuserrequest.
/// </summary>
[Capability("Users", "Settings")]
public abstract class UserSettingsSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Settings_that_are_changed_are_read_again()
    {
        var user = Cast.User();

        Update(Service, user, ("localeid", 1049), ("uilanguageid", 1049));
        Update(Service, user, ("uilanguageid", 1033));

        var settings = Read(Service, user, "localeid", "uilanguageid");
        Assert.Equal((user.Id, 1049, 1033), (settings.Id, settings["localeid"], settings["uilanguageid"]));
    }

    [SkippableFact]
    public void Settings_show_only_the_columns_asked_for()
    {
        var user = Cast.User();
        Update(Service, user, ("localeid", 1049), ("uilanguageid", 1049));

        Assert.False(Read(Service, user, "uilanguageid").Contains("localeid"));
    }

    [SkippableFact]
    public void Settings_of_a_user_who_has_chosen_nothing_are_empty()
    {
        Environment.RequireLocal("the platform fills settings when a user is made");
        var user = Cast.User();

        var settings = Read(Service, user, "localeid");

        Assert.Equal((user.Id, "usersettings", user.Id), (settings.Id, settings.LogicalName, settings["systemuserid"]));
        Assert.False(settings.Contains("localeid"));
    }

    [SkippableFact]
    public void Users_read_and_change_settings_as_deep_as_their_privileges_reach()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg328406(v=crm.7): prvReadUserSettings and
        // prvWriteUserSettings; salespeople write their own.
        var (user, other) = (Cast.User(), Cast.User());
        Assert.Contains("prvReadUserSettings", Fault(() => Read(As(user), user, "localeid")).Message, StringComparison.Ordinal);
        Assert.Contains("prvWriteUserSettings", Fault(() => Update(As(user), user, ("localeid", 1049))).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadUserSettings", PrivilegeDepth.Basic), ("prvWriteUserSettings", PrivilegeDepth.Basic));

        Update(As(user), user, ("localeid", 1049));
        Assert.Equal(1049, Read(As(user), user, "localeid")["localeid"]);
        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Read(As(user), other, "localeid")).ErrorCode);
        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Update(As(user), other, ("localeid", 1049))).ErrorCode);
        Assert.False(Read(Service, other, "localeid").Contains("localeid"));
    }

    [SkippableFact]
    public void Time_zone_that_does_not_exist_is_refused()
    {
        // A user with such settings could no longer read a date.
        var user = Cast.User();

        Assert.Contains("time zone -7", Fault(() => Update(Service, user, ("timezonecode", -7))).Message, StringComparison.Ordinal);
        Assert.False(Read(Service, user, "timezonecode").Contains("timezonecode"));
    }

    [SkippableFact]
    public void Settings_of_nobody_and_rows_of_another_table_are_refused()
    {
        var nobody = new EntityReference("systemuser", Guid.NewGuid());
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read(Service, nobody, "localeid")).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Update(Service, nobody, ("localeid", 1049))).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.InvalidArgument,
            Fault(() => Service.Execute(new UpdateUserSettingsSystemUserRequest { UserId = Cast.User().Id, Settings = Row("lead") })).ErrorCode);
    }

    private static Entity Read(IOrganizationService service, EntityReference user, params string[] columns) =>
        ((RetrieveUserSettingsSystemUserResponse)service.Execute(
            new RetrieveUserSettingsSystemUserRequest { EntityId = user.Id, ColumnSet = new ColumnSet(columns) })).Entity;

    private static void Update(IOrganizationService service, EntityReference user, params (string Column, object? Value)[] values) =>
        service.Execute(new UpdateUserSettingsSystemUserRequest { UserId = user.Id, Settings = Row("usersettings", values) });
}

public sealed class UserSettingsInMemory(InMemoryEnvironment environment) : UserSettingsSpecification<InMemoryEnvironment>(environment);

public sealed class UserSettingsOnFile(FileEnvironment environment) : UserSettingsSpecification<FileEnvironment>(environment);

public sealed class UserSettingsLive(LiveEnvironment environment) : UserSettingsSpecification<LiveEnvironment>(environment);

public sealed class UserSettingsOverHttp(OverHttpEnvironment environment) : UserSettingsSpecification<OverHttpEnvironment>(environment);
