using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning.</summary>
[Capability("Security", "Sharing")]
public abstract class SharingSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData(AccessRights.ReadAccess, true, false, false)]
    [InlineData(AccessRights.ReadAccess | AccessRights.WriteAccess, true, true, false)]
    [InlineData(AccessRights.DeleteAccess, false, false, true)]
    public void Share_gives_the_rights_it_names_and_no_others(AccessRights rights, bool reads, bool writes, bool deletes)
    {
        var (user, lead) = UserAndLead();
        Cast.Share(lead, user, rights);

        Assert.Equal(reads, Reads(user, lead));
        Assert.Equal([reads], Finds(user, lead));
        Assert.Equal(writes, Writes(user, lead));
        Assert.Equal(deletes, Passes(() => As(user).Delete("lead", lead.Id)));
    }

    [SkippableFact]
    public void Share_with_a_team_counts_for_its_members_in_union_with_their_own()
    {
        var (user, lead) = UserAndLead();
        var team = Cast.Team();
        Cast.Join(user, team);
        Cast.Share(lead, team, AccessRights.ReadAccess);
        Cast.Share(lead, user, AccessRights.WriteAccess);

        Assert.True(Reads(user, lead));
        Assert.True(Writes(user, lead));
    }

    [SkippableFact]
    public void Share_counts_only_for_who_has_the_privilege_at_some_depth()
    {
        var user = Cast.User();
        var lead = Lead();
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic));
        Cast.Share(lead, user, AccessRights.ReadAccess | AccessRights.WriteAccess);

        var fault = Fault(() => As(user).Update(new Entity("lead", lead.Id) { ["subject"] = "x" }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
    }

    [SkippableFact]
    public void Grant_adds_rights_modify_replaces_them_and_revoke_ends_them()
    {
        var (user, lead) = UserAndLead();
        Cast.Share(lead, user, AccessRights.ReadAccess);
        Cast.Share(lead, user, AccessRights.WriteAccess);
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, SharedWith(lead, user));

        Service.Execute(new ModifyAccessRequest { Target = lead, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.DeleteAccess } });
        Assert.Equal(AccessRights.DeleteAccess, SharedWith(lead, user));

        Service.Execute(new RevokeAccessRequest { Target = lead, Revokee = user });
        Assert.Null(SharedWith(lead, user));
    }

    [SkippableFact]
    public void Principal_access_of_a_user_unites_ownership_roles_and_shares()
    {
        var user = Cast.User();
        var (own, foreign) = (Lead(user), Lead());
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Global), ("prvDeleteLead", PrivilegeDepth.Basic));
        Cast.Share(foreign, user, AccessRights.ReadAccess);

        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.DeleteAccess, AccessOf(user, own));
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, AccessOf(user, foreign));
    }

    [SkippableFact]
    public void Principal_access_of_a_team_is_what_its_roles_and_shares_give()
    {
        var team = Cast.Team();
        var (own, foreign) = (Lead(team), Lead());
        Cast.Grant(team, ("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Basic));
        Cast.Share(foreign, team, AccessRights.WriteAccess);

        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, AccessOf(team, own));
        Assert.Equal(AccessRights.WriteAccess, AccessOf(team, foreign));
    }

    [SkippableFact]
    public void Share_of_a_parent_is_inherited_by_its_children_and_ends_with_it()
    {
        var (user, lead) = UserAndLead();
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Basic));
        var task = CreateReference("task", ("subject", "Call"), ("regardingobjectid", lead));

        Cast.Share(lead, user, AccessRights.ReadAccess);
        Assert.Equal(AccessRights.ReadAccess, AccessOf(user, task));

        Service.Execute(new RevokeAccessRequest { Target = lead, Revokee = user });
        Assert.Equal(AccessRights.None, AccessOf(user, task));
    }

    [SkippableFact]
    public void Child_keeps_its_own_share_when_that_of_its_parent_ends()
    {
        // "Child objects still could be shared to some of these users if they were shared individually."
        var (user, lead) = UserAndLead();
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Basic));
        var task = CreateReference("task", ("subject", "Call"), ("regardingobjectid", lead));
        Cast.Share(task, user, AccessRights.ReadAccess);
        Cast.Share(lead, user, AccessRights.ReadAccess);

        Service.Execute(new RevokeAccessRequest { Target = lead, Revokee = user });

        Assert.Equal(AccessRights.ReadAccess, AccessOf(user, task));
    }

    [SkippableFact]
    public void New_child_inherits_the_shares_of_its_parent()
    {
        // "If a record is created and the parent record has certain sharing properties, the new record inherits those properties."
        var (user, lead) = UserAndLead();
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Basic));
        Cast.Share(lead, user, AccessRights.ReadAccess);

        var task = CreateReference("task", ("subject", "Call"), ("regardingobjectid", lead));

        Assert.Equal(AccessRights.ReadAccess, AccessOf(user, task));
    }

    [SkippableFact]
    public void Child_that_gets_another_parent_inherits_from_that_one_instead()
    {
        var (user, shared) = UserAndLead();
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Basic));
        Cast.Share(shared, user, AccessRights.ReadAccess);
        var task = CreateReference("task", ("subject", "Call"), ("regardingobjectid", shared));

        Service.Update(new Entity("task", task.Id) { ["regardingobjectid"] = Lead() });

        Assert.Equal(AccessRights.None, AccessOf(user, task));
    }

    [SkippableFact]
    public void Many_shares_of_one_user_are_all_found_by_queries()
    {
        Environment.RequireLocal("It makes hundreds of rows.");
        var (user, _) = UserAndLead();
        var leads = Enumerable.Range(0, 510).Select(_ => Lead()).ToArray();
        Array.ForEach(leads, lead => Cast.Share(lead, user, AccessRights.ReadAccess));

        Assert.DoesNotContain(false, Finds(user, leads[..5]));
        Assert.Equal(510, As(user).RetrieveMultiple(new QueryExpression("lead")).Entities.Count);
    }

    [SkippableFact]
    public void Owners_access_can_be_revoked_by_the_owner_alone()
    {
        // OnlyOwnerCanRevoke: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
        var user = Cast.User();
        var lead = Lead(user);

        Assert.Equal(DataverseErrorCode.OnlyOwnerCanRevoke, Fault(() => Service.Execute(new RevokeAccessRequest { Target = lead, Revokee = user })).ErrorCode);
    }

    [SkippableFact]
    public void Row_without_an_owner_cannot_be_shared()
    {
        var user = Cast.User();
        var competitor = CreateReference("competitor", ("name", "Rival " + Guid.NewGuid()));

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Cast.Share(competitor, user, AccessRights.ReadAccess));
    }

    private (EntityReference User, EntityReference Lead) UserAndLead()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic), ("prvWriteLead", PrivilegeDepth.Basic), ("prvDeleteLead", PrivilegeDepth.Basic));
        return (user, Lead());
    }

    private AccessRights? SharedWith(EntityReference row, EntityReference principal) =>
        ((RetrieveSharedPrincipalsAndAccessResponse)Service.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = row }))
            .PrincipalAccesses.SingleOrDefault(access => access.Principal.Equals(principal))?.AccessMask;

    private AccessRights AccessOf(EntityReference principal, EntityReference row) =>
        ((RetrievePrincipalAccessResponse)Service.Execute(new RetrievePrincipalAccessRequest { Target = row, Principal = principal })).AccessRights;
}

public sealed class SharingInMemory(InMemoryEnvironment environment) : SharingSpecification<InMemoryEnvironment>(environment);

public sealed class SharingOnFile(FileEnvironment environment) : SharingSpecification<FileEnvironment>(environment);

public sealed class SharingLive(LiveEnvironment environment) : SharingSpecification<LiveEnvironment>(environment);

public sealed class SharingOverHttp(OverHttpEnvironment environment) : SharingSpecification<OverHttpEnvironment>(environment);
