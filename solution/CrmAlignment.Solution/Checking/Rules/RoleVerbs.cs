namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>What privileges of tables allow, as their names say it after prv.</summary>
internal static class RoleVerbs
{
    /// <summary>The verbs, the longer of two that begin alike first.</summary>
    public static readonly string[] All = ["AppendTo", "Append", "Create", "Read", "Write", "Delete", "Assign", "Share"];
}
