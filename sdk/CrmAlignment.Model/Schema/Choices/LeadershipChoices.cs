using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the leader's scorecard and of what it is counted from.</summary>
internal static class LeadershipChoices
{
    internal static ChoiceSchema Source { get; } = ChoiceSchema.Of<InnovationSource>(
        new("Source of inspiration", "Источник идеи", "Джерело ідеї", "灵感来源"),
        new(
            "Where the idea of an innovation came from.",
            "Откуда пришла идея нововведения.",
            "Звідки прийшла ідея нововведення.",
            "创新的想法从何而来。"),
        (InnovationSource.OwnTeam, new("Own team", "Свой отдел", "Свій відділ", "本部门"), "#0078D4"),
        (InnovationSource.OtherDepartment, new("Other department", "Другой отдел", "Інший відділ", "其他部门"), "#8764B8"),
        (InnovationSource.Customer, new("Idea of a customer", "Идея клиента", "Ідея клієнта", "客户的想法"), "#107C10"),
        (InnovationSource.Competitor, new("Competitor", "Конкурент", "Конкурент", "竞争对手"), "#A4262C"),
        (InnovationSource.OtherIndustry, new("Other industry", "Другая отрасль", "Інша галузь", "其他行业"), "#CA5010"),
        (InnovationSource.Research, new("Research", "Исследование", "Дослідження", "研究"), "#038387"),
        (InnovationSource.Event, new("Conference or event", "Конференция или мероприятие", "Конференція або захід", "会议或活动"), "#986F0B"),
        (InnovationSource.Partner, new("Partner", "Партнер", "Партнер", "合作伙伴"), "#605E5C"));

    internal static ChoiceSchema Phase { get; } = ChoiceSchema.Of<InnovationPhase>(
        new("Innovation phase", "Состояние нововведения", "Стан нововведення", "创新状态"),
        new(
            "How far an innovation has come.",
            "Как далеко продвинулось нововведение.",
            "Як далеко просунулося нововведення.",
            "创新的进展。"),
        (InnovationPhase.Proposed, new("Proposed", "Предложено", "Запропоновано", "已提出"), "#8A8886"),
        (InnovationPhase.Tried, new("Tried", "Пробуется", "Випробовується", "试行中"), "#0078D4"),
        (InnovationPhase.Adopted, new("Adopted", "Внедрено", "Впроваджено", "已采用"), "#107C10"),
        (InnovationPhase.Dropped, new("Dropped", "Отвергнуто", "Відкинуто", "已放弃"), "#605E5C"));

    internal static ChoiceSchema Aspect { get; } = ChoiceSchema.Of<LeadershipAspect>(
        new("Leadership aspect", "Аспект руководства", "Аспект керівництва", "领导方面"),
        new(
            "What a leader's scorecard looks at.",
            "На что смотрит карта руководителя.",
            "На що дивиться карта керівника.",
            "领导者记分卡所看的方面。"),
        (LeadershipAspect.CriteriaCoverage, new("Handovers under agreed criteria", "Передачи по согласованным критериям", "Передачі за узгодженими критеріями", "按约定条件的移交"), "#0078D4"),
        (LeadershipAspect.AgreedTerms, new("Terms in force", "Действующие термины", "Чинні терміни", "生效的术语"), "#0078D4"),
        (LeadershipAspect.PlaybooksInForce, new("Playbooks in force", "Действующие сценарии", "Чинні сценарії", "生效的行动手册"), "#0078D4"),
        (LeadershipAspect.PlannedMonths, new("Months with a target", "Месяцы с планом", "Місяці з планом", "有目标的月份"), "#0078D4"),
        (LeadershipAspect.SharedUnderstanding, new("Shared understanding of the model", "Общее понимание модели", "Спільне розуміння моделі", "对模型的共同理解"), "#0078D4"),
        (LeadershipAspect.AnsweredHandovers, new("Handovers answered in time", "Передачи, решенные в срок", "Передачі, вирішені вчасно", "按时答复的移交"), "#8764B8"),
        (LeadershipAspect.AnsweredSteps, new("Suggested steps answered", "Предложенные шаги с ответом", "Запропоновані кроки з відповіддю", "已答复的建议步骤"), "#8764B8"),
        (LeadershipAspect.ConclusiveExperiments, new("Experiments with enough data", "Эксперименты с достаточными данными", "Експерименти з достатніми даними", "数据充足的实验"), "#8764B8"),
        (LeadershipAspect.CheckedAssumptions, new("Assumptions checked against data", "Проверка допущений по данным", "Перевірка припущень за даними", "用数据检验假定"), "#8764B8"),
        (LeadershipAspect.FollowedLessons, new("Lessons followed up", "Уроки с продолжением", "Уроки з продовженням", "有后续的经验"), "#107C10"),
        (LeadershipAspect.SettledInnovations, new("Innovations settled", "Нововведения с решением", "Нововведення з рішенням", "已定案的创新"), "#107C10"),
        (LeadershipAspect.ExchangeMonths, new("Months with an exchange day", "Месяцы с днем обмена", "Місяці з днем обміну", "有交流日的月份"), "#107C10"),
        (LeadershipAspect.PointsInTime, new("Open points closed in time", "Открытые вопросы, закрытые в срок", "Відкриті питання, закриті вчасно", "按时关闭的待办事项"), "#107C10"),
        (LeadershipAspect.Openness, new("Openness about mistakes", "Открытость к разговору об ошибках", "Відкритість до розмови про помилки", "坦诚谈论错误"), "#107C10"));
}
