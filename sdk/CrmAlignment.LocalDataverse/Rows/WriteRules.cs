using System;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>What happens to a row around its write, in order. A rule does nothing to rows that are not its concern.</summary>
/// <param name="Before">Complete and check the row; the last one checks the caller's rights on it as it will be.</param>
/// <param name="After">Follow the write, in the same transaction.</param>
internal sealed record WriteRules(Action<RowDraft>[] Before, Action<RowDraft>[] After);
