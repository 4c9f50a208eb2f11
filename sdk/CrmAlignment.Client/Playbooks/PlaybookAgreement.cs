namespace CrmAlignment.Client.Playbooks;

/// <summary>A signature under a playbook, and how far the playbook is from what both sides signed last.</summary>
/// <remarks>Immutable: the answer of crma_AgreePlaybook.</remarks>
/// <param name="InForce">Whether the playbook is in force now.</param>
/// <param name="NeedsBoth">Whether both sides have to sign it: more than 20 % of the agreed steps are changed, or the situation, or nothing was agreed.</param>
/// <param name="ChangedSteps">Steps that were added, taken out or changed, by their sequence.</param>
/// <param name="AgreedSteps">Steps that both sides signed last; 0 where nothing that both signed is in force.</param>
/// <param name="SituationChanged">Whether it is suggested for other leads, or with another priority.</param>
public sealed record PlaybookAgreement(bool InForce, bool NeedsBoth, int ChangedSteps, int AgreedSteps, bool SituationChanged);
