namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A privilege of a role and how far it reaches.</summary>
/// <param name="Name">Privilege name, for instance <c>prvReadcrma_Handover</c>.</param>
/// <param name="Level">Basic (own rows), Local (business unit), Deep (with child units) or Global (organization).</param>
internal sealed record PackageRolePrivilege(string Name, string Level);
