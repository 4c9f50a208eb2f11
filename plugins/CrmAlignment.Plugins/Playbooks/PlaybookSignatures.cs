using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>What crma_AgreePlaybook alone writes into a playbook: who signed, and whether it is in force.</summary>
[Columns(
    PlaybookTable.MarketingAgreedBy,
    PlaybookTable.MarketingAgreedOn,
    PlaybookTable.SalesAgreedBy,
    PlaybookTable.SalesAgreedOn,
    PlaybookTable.Phase,
    PlaybookTable.ActivatedOn,
    PlaybookTable.RetiredOn,
    PlaybookTable.ForceKey)]
internal static class PlaybookSignatures
{
    private static readonly string[] Signatures =
        [PlaybookTable.MarketingAgreedBy, PlaybookTable.MarketingAgreedOn, PlaybookTable.SalesAgreedBy, PlaybookTable.SalesAgreedOn];

    /// <summary>All columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(PlaybookSignatures));

    /// <summary>Takes the signatures that a draft has, since it changes.</summary>
    /// <param name="playbook">Where it is written.</param>
    /// <param name="stored">The draft.</param>
    public static void Take(Entity playbook, IRecordValues stored)
    {
        foreach (var column in Signatures.Where(column => !stored.Value(column).IsEmpty))
        {
            playbook[column] = null;
        }
    }

    /// <summary>Signs for a side.</summary>
    /// <param name="playbook">Where it is written.</param>
    /// <param name="side">The side.</param>
    /// <param name="userId">Who signs.</param>
    /// <param name="now">When (UTC).</param>
    public static void Sign(Entity playbook, AgreementSide side, Guid userId, DateTime now)
    {
        var forMarketing = side == AgreementSide.Marketing;
        playbook[forMarketing ? PlaybookTable.MarketingAgreedBy : PlaybookTable.SalesAgreedBy] = new EntityReference("systemuser", userId);
        playbook[forMarketing ? PlaybookTable.MarketingAgreedOn : PlaybookTable.SalesAgreedOn] = now;
    }

    /// <summary>Puts a playbook into force.</summary>
    /// <param name="playbook">Where it is written.</param>
    /// <param name="code">Its code.</param>
    /// <param name="now">When (UTC).</param>
    public static void PutIntoForce(Entity playbook, string code, DateTime now)
    {
        playbook[PlaybookTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active);
        playbook[PlaybookTable.ActivatedOn] = now;
        playbook[PlaybookTable.ForceKey] = code;
    }

    /// <summary>Takes a playbook out of force.</summary>
    /// <param name="playbook">Where it is written.</param>
    /// <param name="now">When (UTC).</param>
    public static void Retire(Entity playbook, DateTime now)
    {
        playbook[PlaybookTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Retired);
        playbook[PlaybookTable.RetiredOn] = now;
        playbook[PlaybookTable.ForceKey] = null;
    }
}
