using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Which languages of labels a request gets.</summary>
/// <param name="User">LCID of the language that the caller reads.</param>
/// <param name="Only">LCIDs of the languages asked for; null for all.</param>
internal sealed record LabelLanguages(int User, IReadOnlySet<int>? Only = null);
