using System.Collections.Generic;

namespace CrmAlignment.WebApi.Calls;

/// <summary>A value of a complex type as it was sent.</summary>
/// <param name="TypeName">Name of its type, without the namespace.</param>
/// <param name="Values">Its properties by name, as <see cref="ValueReading"/> reads them.</param>
internal sealed record Structure(string TypeName, IReadOnlyDictionary<string, object?> Values);
