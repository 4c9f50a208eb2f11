using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of playbooks.</summary>
internal static class PlaybookChoices
{
    internal static ChoiceSchema Rating { get; } = ChoiceSchema.Of<LeadRating>(
        new("Lead rating", "Рейтинг лида", "Рейтинг ліда", "线索评级"),
        new("Rating of a lead that a playbook asks for.", "Рейтинг лида, для которого создан сценарий.", "Рейтинг ліда, для якого створено сценарій.", "行动手册所要求的线索评级。"),
        (LeadRating.Hot, new("Hot", "Горячий", "Гарячий", "热"), "#A4262C"),
        (LeadRating.Warm, new("Warm", "Теплый", "Теплий", "温"), "#CA5010"),
        (LeadRating.Cold, new("Cold", "Холодный", "Холодний", "冷"), "#0078D4"));

    internal static ChoiceSchema Outcome { get; } = ChoiceSchema.Of<StepOutcome>(
        new("Step outcome", "Итог шага", "Підсумок кроку", "步骤结果"),
        new("What became of a suggested step.", "Что стало с предложенным шагом.", "Що сталося із запропонованим кроком.", "所建议步骤的结果。"),
        (StepOutcome.Suggested, new("Suggested", "Предложен", "Запропоновано", "已建议"), "#0078D4"),
        (StepOutcome.Done, new("Done", "Сделан", "Зроблено", "已完成"), "#107C10"),
        (StepOutcome.NotDone, new("Not done", "Не сделан", "Не зроблено", "未执行"), "#A4262C"));
}
