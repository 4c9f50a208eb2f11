using System;
using System.Collections.Generic;

namespace CrmAlignment.WebApi.Messages;

/// <summary>A complex type, which is a class of the SDK.</summary>
/// <param name="Name">Its name, that of the class.</param>
/// <param name="SdkType">The class.</param>
/// <param name="Properties">Its properties, by name and type.</param>
/// <param name="BaseName">The complex type that it derives from; null for none.</param>
internal sealed record WebStructure(string Name, Type SdkType, IReadOnlyList<(string Name, WebType Type)> Properties, string? BaseName);
