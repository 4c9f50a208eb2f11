namespace CrmAlignment.Domain.Messages;

/// <summary>Something that reads differently in each language.</summary>
public interface ILocalizedText
{
    /// <summary>Its text in the language of the locale; English where the product does not speak it.</summary>
    string Text(int lcid);
}
