using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Batches;
using CrmAlignment.LocalDataverse.Messages.BusinessUnits;
using CrmAlignment.LocalDataverse.Messages.Changes;
using CrmAlignment.LocalDataverse.Messages.Duplicates;
using CrmAlignment.LocalDataverse.Messages.Mapping;
using CrmAlignment.LocalDataverse.Messages.Merging;
using CrmAlignment.LocalDataverse.Messages.Numbering;
using CrmAlignment.LocalDataverse.Messages.Relationships;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Messages.Rollups;
using CrmAlignment.LocalDataverse.Messages.Sharing;
using CrmAlignment.LocalDataverse.Messages.Teams;
using CrmAlignment.LocalDataverse.Messages.TimeZones;
using CrmAlignment.LocalDataverse.Messages.UserSettings;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>The messages about rows, users and sharing that every organization performs.</summary>
internal static class PlatformMessages
{
    /// <summary>One handler a message.</summary>
    /// <param name="runsStepsOfMergedRows">Whether the steps of rows run that a merge gives to another row.</param>
    /// <param name="afterCreate">What parts above this one do when a row is created.</param>
    /// <param name="beforeDelete">What parts above this one do before a row goes, in order.</param>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers(
        bool runsStepsOfMergedRows, Action<IRequestScope> afterCreate, params Action<IRequestScope, StoredRow>[] beforeDelete)
    {
        var writer = new RowWriter(WriteRuleList.All);
        return
        [
            new CreateHandler(writer, afterCreate),
            new RetrieveHandler(),
            new RetrieveMultipleHandler(),
            new RetrieveEntityChangesHandler(),
            new UpdateHandler(writer),
            new UpsertHandler(),
            new DeleteHandler(beforeDelete),
            new CreateMultipleHandler(),
            new UpdateMultipleHandler(),
            new UpsertMultipleHandler(),
            new DeleteMultipleHandler(),
            new ExecuteMultipleHandler(),
            new ExecuteTransactionHandler(),
            new AssociateHandler(),
            new DisassociateHandler(),
            new SetStateHandler("SetState", writer),
            new SetStateHandler("SetStateDynamicEntity", writer),
            new AssignHandler(writer),
            new MergeHandler(runsStepsOfMergedRows),
            new InitializeFromHandler(),
            new SetAutoNumberSeedHandler(),
            new GetAutoNumberSeedHandler(),
            new GetNextAutoNumberValueHandler(),
            new WhoAmIHandler(),
            new RetrieveVersionHandler(),
            new RetrieveCurrentOrganizationHandler(),
            new GrantAccessHandler(),
            new ModifyAccessHandler(),
            new RevokeAccessHandler(),
            new RetrievePrincipalAccessHandler(),
            new RetrieveSharedPrincipalsAndAccessHandler(),
            new AddPrivilegesRoleHandler(),
            new ReplacePrivilegesRoleHandler(),
            new RemovePrivilegeRoleHandler(),
            new RetrieveRolePrivilegesRoleHandler(),
            new RetrievePrivilegeSetHandler(),
            .. RetrievePrincipalPrivilegesHandler.All(),
            new SetBusinessSystemUserHandler(),
            new SetParentBusinessUnitHandler(),
            new SetParentSystemUserHandler(),
            new RemoveParentHandler(),
            new ReassignObjectsOwnerHandler(),
            new ReassignObjectsSystemUserHandler(),
            new AddMembersTeamHandler(),
            new RemoveMembersTeamHandler(),
            new AddUserToRecordTeamHandler(),
            new RemoveUserFromRecordTeamHandler(),
            new RetrieveMembersTeamHandler(),
            new RetrieveTeamsSystemUserHandler(),
            new RetrieveUserSettingsSystemUserHandler(),
            new UpdateUserSettingsSystemUserHandler(),
            new LocalTimeFromUtcTimeHandler(),
            new UtcTimeFromLocalTimeHandler(),
            new IsValidStateTransitionHandler(),
            new RetrieveExchangeRateHandler(),
            new CalculateRollupFieldHandler(),
            new RetrieveAuditPartitionListHandler(),
            new RetrieveDuplicatesHandler(),
            new PublishDuplicateRuleHandler(),
            new UnpublishDuplicateRuleHandler(),
        ];
    }
}
